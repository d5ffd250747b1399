import type { DescribedLimit } from '@pa/platform';

/** How often things may be done here. docs/limits.md is made from the tables of all libs. */
export const applicationLimits = {
  invite: {
    name: 'invite-to-advert',
    points: 20,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'Invitations of PAs to adverts in a day: a choice of people, not a mailing.',
  },
} as const satisfies Record<string, DescribedLimit>;
