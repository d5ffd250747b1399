import type { DescribedLimit } from '@pa/platform';

/** How often things may be done here. */
export const searchLimits = {
  namesListed: {
    name: 'names-listed',
    points: 500,
    seconds: 10 * 60,
    shared: true,
    counts: 'a person',
    words: 'PAs whose names somebody gets in lists of results: ten pages of 50. A machine copies the register.',
  },
  namesListedInADay: {
    name: 'names-listed-in-a-day',
    points: 2_000,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'The same over a whole day.',
  },
} as const satisfies Record<string, DescribedLimit>;
