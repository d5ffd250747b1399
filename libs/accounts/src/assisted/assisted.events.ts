/** What the worker hears of accounts that staff run. The subject is the assisted account. */
export const assistedEvents = {
  /** The person is to take the account over: send them the link. */
  handOverOffered: 'accounts.assisted-hand-over-offered',
} as const;
