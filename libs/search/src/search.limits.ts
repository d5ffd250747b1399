import type { DescribedLimit } from '@pa/platform';

/** How often things may be done here. */
export const searchLimits = {
  namesListed: {
    name: 'names-listed',
    points: 1_000,
    seconds: 10 * 60,
    shared: true,
    counts: 'a person',
    words: 'PAs whose names somebody gets in lists of results: fifty pages of 20. A machine reads more.',
  },
  namesListedInADay: {
    name: 'names-listed-in-a-day',
    points: 4_000,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'The same over a whole day.',
  },
} as const satisfies Record<string, DescribedLimit>;
