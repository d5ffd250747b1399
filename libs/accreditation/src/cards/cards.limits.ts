import type { DescribedLimit } from '@pa/platform';

/** How often cards may be looked at. docs/limits.md is made from the tables of all libs. */
export const cardsLimits = {
  verify: {
    name: 'verify-card',
    points: 120,
    seconds: 60 * 60,
    shared: true,
    counts: 'an internet address',
    words: 'Cards of PAs that are looked at. Many people can come from one office; guessing needs far more tries.',
  },
} as const satisfies Record<string, DescribedLimit>;
