import type { Side } from './saved-search';

/** Every address of the pages about saved searches. */
export const alertsPaths = {
  list: '/saved-searches',
  new: (side: Side, query: string) => `/saved-searches/new?${new URLSearchParams({ side, query }).toString()}`,
  one: (id: string) => `/saved-searches/${id}`,
  stop: (id: string) => `/saved-searches/${id}/stop`,
  remove: (id: string) => `/saved-searches/${id}/delete`,
  /** From a mail: works without signing in. The page shows one button, and posts to the same address. */
  link: (deed: 'stop' | 'keep', token: string) =>
    deed === 'stop' ? `/stop-alerts/${token}` : `/still-looking/${token}`,
} as const;
