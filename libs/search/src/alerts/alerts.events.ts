/** What alerts tell the worker. The subject is always the saved search. */
export const alertEvents = {
  /** Something waits for this search, and it is time to tell its owner. */
  due: 'search.alert-due',
  /** The owner is told by a text message, too. */
  text: 'search.alert-text',
  /** 60 days without a word from its owner: ask "still looking?". */
  asked: 'search.still-looking-asked',
} as const;
