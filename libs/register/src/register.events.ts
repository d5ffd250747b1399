/** What the worker hears from the register. The subject is always the PA profile. */
export const registerEvents = {
  /** The card, or whether it is shown, may have changed: search brings its copy up to date. */
  profileChanged: 'register.profile-changed',
  /** 60 days unconfirmed: ask "still available?". */
  profileAsked: 'register.profile-asked',
  /** 90 days unconfirmed: tell the PA that the profile is paused. */
  profilePaused: 'register.profile-paused',
  /** Staff put the profile on the register, or passed its new words. */
  profileApproved: 'register.profile-approved',
  /** Staff ask for changes, to the profile or to its new words. */
  changesAsked: 'register.changes-asked',
  /** Staff took the profile off the register. */
  profileRemoved: 'register.profile-removed',
} as const;
