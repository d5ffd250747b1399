/** What this lib tells the worker. Each names the row it is about. */
export const accreditationEvents = {
  /** Anything of a check changed that somebody sees. Subject: the check. */
  checkChanged: 'accreditation.check-changed',
  /** Staff decided, or looked again: the PA is told. Subject: the check. */
  checkDecided: 'accreditation.check-decided',
  /** It stops counting in 90, 30 or 7 days. Subject: the check. */
  checkEndsSoon: 'accreditation.check-ends-soon',
  /** A referee is to be asked: now for the first time, or with a new link. Subject: the reference. */
  referenceAsked: 'accreditation.reference-asked',
  /** A referee has not answered for a week, or for three. Subject: the reference. */
  referenceReminder: 'accreditation.reference-reminder',
  /** The PA is told that there is news. Subject: the reference. */
  referenceNews: 'accreditation.reference-news',
  /** A PA lets an employer read a reference for the first time. Subject: the row of that. */
  referenceShared: 'accreditation.reference-shared',
  /** Anything of a reference changed that counts for others. Subject: the reference. */
  referenceChanged: 'accreditation.reference-changed',
  /** Anything of a training changed that counts for others. Subject: the training. */
  trainingChanged: 'accreditation.training-changed',
  /** Staff looked at a training: the PA is told. Subject: the training. */
  trainingDecided: 'accreditation.training-decided',
  /** Where a PA stands changed, or may have. Subject: the PA's person. */
  standingChanged: 'accreditation.standing-changed',
  /** Staff decided about an approval: the PA is told. Subject: the PA's person. */
  standingDecided: 'accreditation.standing-decided',
  /** An approval ends in 90, 30 or 7 days. Subject: the PA's person. */
  standingEndsSoon: 'accreditation.standing-ends-soon',
  /** An approval ended by itself. Subject: the PA's person. */
  standingEnded: 'accreditation.standing-ended',
  /** The scheme is another one: approvals are reckoned anew, some at a time. Subject: the scheme. */
  schemeChanged: 'accreditation.scheme-changed',
} as const;
