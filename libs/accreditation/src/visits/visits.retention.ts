import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long visits are kept, with what was found. */
export const visitsRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.visits',
    what: 'Monitoring visits, what was found, and what was done about it',
    keep: { years: 3 },
    from: 'after the visit was held, missed or called off, or was to be',
    then: 'deleted',
    why: 'An approval counts for up to three years, and a question about it can come until then.',
    clear: deleteRows({ table: 'monitoring_visits', since: 'coalesce(t.ended_at, t.starts_at)', whose: 't.person_id' }),
  },
];
