import type { PaStanding } from '../schemes/standing.reader';

export const LIVE_STATES = ['approved', 'ended', 'not-approved'] as const;
export type LiveState = (typeof LIVE_STATES)[number];

/** All that a card tells whoever looks: whether its owner is approved now, and until when. */
export interface LiveStanding {
  readonly state: LiveState;
  /** First and last day, YYYY-MM-DD. `until` of an approval that has ended is its last day. */
  readonly since: string | null;
  readonly until: string | null;
  readonly checkedAt: Date;
}

/** Why somebody is not approved is between them and the register: stopped, taken away and asked anew are one. */
export function liveStandingOf(standing: PaStanding | null, checkedAt: Date): LiveStanding {
  switch (standing?.state) {
    case 'approved':
      return { state: 'approved', since: standing.since, until: standing.until, checkedAt };
    case 'lapsed':
      return { state: 'ended', since: null, until: standing.until, checkedAt };
    default:
      return { state: 'not-approved', since: null, until: null, checkedAt };
  }
}
