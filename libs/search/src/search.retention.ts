import { deleteRows, type RetentionRule } from '@pa/platform';

/** This lib's lines of the retention schedule. */
export const searchRetention: readonly RetentionRule[] = [
  {
    key: 'search.cards',
    what: 'Cards of PAs in the search',
    keep: 'while it is used',
    from: 'as long as the profile is shown',
    then: 'deleted',
    why: 'A card goes as soon as its profile is paused, hidden, put away or deleted.',
  },
  {
    key: 'search.saved-jobs',
    what: 'Jobs that PAs saved',
    keep: { months: 12 },
    from: 'after a job was saved',
    then: 'deleted',
    why: 'So that you find a job again. Adverts end long before.',
    clear: deleteRows({ table: 'saved_jobs', since: 't.saved_at', whose: 't.person_id' }),
  },
];
