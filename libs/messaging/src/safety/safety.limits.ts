import type { DescribedLimit } from '@pa/platform';

/** How often things may be done here. */
export const safetyLimits = {
  reports: {
    name: 'safety-reports',
    points: 30,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'Reports somebody sends in a day: enough for anyone in trouble, too few to bury the others.',
  },
  newcomerAsks: {
    name: 'newcomer-asks',
    points: 3,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'New PAs an employer asks to talk in a day, in the first 7 days of the account.',
  },
} as const satisfies Record<string, DescribedLimit>;
