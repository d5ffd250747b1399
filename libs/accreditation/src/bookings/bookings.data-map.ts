import type { DataMap } from '@pa/platform';

/** What stands in each column of the tables of bookings. */
export const bookingsDataMap: DataMap = {
  'public.check_sessions': {
    holds: 'Times at which assessors look at documents, and courses: what, where, what to bring and how many can come',
    retention: 'accreditation.sessions',
    columns: {
      licensee_id: 'key',
      id: 'key',
      held_by: 'key',
      kind: 'plain',
      title: 'plain',
      category: 'plain',
      is_online: 'plain',
      venue: 'plain',
      bring: 'plain',
      starts_at: 'plain',
      ends_at: 'plain',
      places: 'plain',
      called_off_at: 'plain',
    },
  },
  'public.check_places': {
    holds: 'Places that PAs booked to show us documents or at courses, and whether they came',
    retention: 'accreditation.places',
    columns: {
      licensee_id: 'key',
      id: 'key',
      session_id: 'key',
      person_id: 'key',
      state: 'personal',
      booked_at: 'plain',
      ends_at: 'personal',
      ticked_by: 'key',
      reminded_hours: 'derived',
      version: 'derived',
    },
    exports: [
      {
        title: 'Places you booked with us, to show documents or at courses',
        whose: 't.person_id',
        labels: { state: 'Where it stands', booked_at: 'You booked', ends_at: 'It ends or ended' },
      },
    ],
  },
};
