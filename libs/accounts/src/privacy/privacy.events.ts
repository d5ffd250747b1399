/** What the worker hears of people's own data. */
export const privacyEvents = {
  /** Someone wants a copy of their data. The subject is the copy. */
  exportAsked: 'accounts.export-asked',
  /** A copy can be fetched. The subject is the person. */
  exportReady: 'accounts.export-ready',
  /** An account is closing: its owner is told when it ends. The subject is the person. */
  closing: 'accounts.closing',
  /** Nobody has used an account for long: its owner is told. The subject is the person. */
  unused: 'accounts.unused',
  /** It is closing for that. The subject is the person. */
  closingUnused: 'accounts.closing-unused',
  /** Its owner came back in time. The subject is the person. */
  cameBack: 'accounts.came-back',
  /** Staff answered a wish to have something put right. The subject is the person. */
  correctionAnswered: 'accounts.correction-answered',
} as const;
