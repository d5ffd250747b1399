/** What this lib tells the worker. Each names the row it is about. */
export const accreditationEvents = {
  /** Anything of a check changed that somebody sees. Subject: the check. */
  checkChanged: 'accreditation.check-changed',
  /** Staff decided, or looked again: the PA is told. Subject: the check. */
  checkDecided: 'accreditation.check-decided',
  /** It stops counting in 90, 30 or 7 days. Subject: the check. */
  checkEndsSoon: 'accreditation.check-ends-soon',
} as const;
