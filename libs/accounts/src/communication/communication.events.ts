/** What the worker hears of how people need to be written to. The subject is the person. */
export const communicationEvents = {
  /** A year has gone: ask whether it is still right. */
  needsDue: 'accounts.communication-needs-due',
  /** Staff answered a note, and its writer wants to be told by mail. */
  noteAnswered: 'accounts.note-answered',
} as const;
