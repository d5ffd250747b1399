import type { DescribedLimit } from '@pa/platform';

/** How often things may be done with references. docs/limits.md is made from the tables of all libs. */
export const referencesLimits = {
  ask: {
    name: 'ask-for-reference',
    points: 20,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'References somebody asks for in a day: a few people who know them, not a mailing.',
  },
  share: {
    name: 'share-reference',
    points: 30,
    seconds: 24 * 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'References a PA shows to employers in a day, and times they show one again.',
  },
  open: {
    name: 'open-reference-link',
    points: 60,
    seconds: 60 * 60,
    shared: true,
    counts: 'an internet address',
    words: 'Opening and answering links for references.',
  },
} as const satisfies Record<string, DescribedLimit>;
