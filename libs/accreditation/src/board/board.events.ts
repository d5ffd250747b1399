/** What the board tells the worker. */
export const boardEvents = {
  /** Staff remind a PA of what waits for them. Subject: the reminder. */
  reminder: 'accreditation.evidence-reminder',
} as const;
