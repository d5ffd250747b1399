import { deleteRows, type RetentionRule } from '@pa/platform';

/** The lines of the retention schedule for bookings. */
export const bookingsRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.places',
    what: 'Places you booked to show us documents or at courses, and whether you came',
    keep: { years: 1 },
    from: 'after that time is over',
    then: 'deleted',
    why: 'So that a question about a meeting can be answered.',
    clear: deleteRows({ table: 'check_places', since: 't.ends_at', whose: 't.person_id' }),
  },
  {
    key: 'accreditation.sessions',
    what: 'Times at which our staff looked at documents, and courses',
    keep: { years: 1 },
    from: 'after that time is over, when no place at it is kept any more',
    then: 'deleted',
    why: 'Places are kept with the time and the address they were for.',
    clear: deleteRows({
      table: 'check_sessions',
      since: 't.ends_at',
      whose: null,
      where: `NOT EXISTS (SELECT 1 FROM check_places p WHERE p.licensee_id = t.licensee_id AND p.session_id = t.id)`,
    }),
  },
];
