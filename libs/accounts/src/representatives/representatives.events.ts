/** What the worker hears of people who act for others. The subject is the representation. */
export const representativesEvents = {
  /** Somebody is asked to act: send them the link. */
  representativeInvited: 'accounts.representative-invited',
  /** They said yes: tell the one they act for. */
  representativeAccepted: 'accounts.representative-accepted',
  /** It ended, or the time is up: tell both. */
  representativeEnded: 'accounts.representative-ended',
  /** Staff looked at an ending and let it go on: tell both. */
  representativeRestored: 'accounts.representative-restored',
  /** The last day comes near: tell both. */
  representativeRunsOut: 'accounts.representative-runs-out',
} as const;
