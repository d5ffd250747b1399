import type { DescribedLimit } from '@pa/platform';

/** How much may come over sockets. */
export const liveLimits = {
  handshakes: {
    name: 'live-handshakes',
    points: 300,
    seconds: 60,
    shared: false,
    counts: 'an internet address',
    words: 'Live connections opened in a minute, on each server: many people may share one address.',
  },
  frames: {
    name: 'live-frames',
    points: 200,
    seconds: 10,
    shared: false,
    counts: 'a person',
    words: 'What a person may say over live connections in ten seconds, on each server: far more than anyone types.',
  },
} as const satisfies Record<string, DescribedLimit>;
