import type { DescribedLimit } from '@pa/platform';
import { liveLimits } from './live/live.limits';

/** How often things may be done here. docs/limits.md is made from the tables of all libs. */
export const messagingLimits = {
  ...liveLimits,
  ask: {
    name: 'ask-to-talk',
    points: 10,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'New PAs an employer asks to talk in a day: a choice of people, not a mailing.',
  },
} as const satisfies Record<string, DescribedLimit>;
