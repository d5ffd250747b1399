import type { RetentionRule } from '@pa/platform';

/** This lib's line of the retention schedule. */
export const searchRetention: readonly RetentionRule[] = [
  {
    key: 'search.cards',
    what: 'Cards of PAs in the search',
    keep: 'while it is used',
    from: 'as long as the profile is shown',
    then: 'deleted',
    why: 'A card goes as soon as its profile is paused, hidden, put away or deleted.',
  },
];
