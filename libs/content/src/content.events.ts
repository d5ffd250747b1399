/** What this lib tells the worker. */
export const contentEvents = {
  /** Something should have been looked at again by now; names the editor who is told. */
  staleContent: 'content.stale',
} as const;
