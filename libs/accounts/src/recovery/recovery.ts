import { needsStrongSignIn } from '../factors/factor-status';
import type { Actor, Role } from '@pa/platform';

/** How staff made sure who it is. No document is kept, and nothing is written about one. */
export const IDENTITY_CHECKS = ['in-person', 'video-call', 'call-back', 'known-to-staff'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

export const IDENTITY_CHECK_WORDS: Readonly<Record<IdentityCheck, string>> = {
  'in-person': 'We met, and I saw photo ID',
  'video-call': 'We spoke by video, and I saw photo ID',
  'call-back': 'I called the number we had before, and asked three things only they know',
  'known-to-staff': 'I have known them for a long time, and know their voice or face',
};

export type RecoveryState = 'waiting' | 'granted' | 'used' | 'turned-down';

export interface Recovery {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly state: RecoveryState;
  readonly askedAt: Date;
  /** Staff who began it for somebody who called; null when the person asked themselves. */
  readonly askedBy: string | null;
  readonly checkedBy: string | null;
  readonly checkedHow: IdentityCheck | null;
  /** YYYY-MM-DD */
  readonly checkedOn: string | null;
}

/** Why this member of staff may not decide; null when they may. Nobody decides on themselves, and managers decide on staff. */
export function refusalToDecide(actor: Actor, person: Pick<Recovery, 'personId' | 'roles'>): string | null {
  if (actor.personId === person.personId) return 'Somebody else must do this for you: ask another manager.';
  if (needsStrongSignIn(person.roles) && !actor.roles.includes('manager'))
    return 'Only a manager can do this for staff.';
  return null;
}
