import { STAFF_ROLES, type Role } from '@pa/platform';

/** What a person has set up besides the password. */
export interface FactorStatus {
  readonly passkeys: number;
  readonly authenticator: boolean;
  /** Codes by email, for members only. */
  readonly email: boolean;
  readonly recoveryCodesLeft: number;
}

/** How the second step can be taken. */
export const SECOND_STEP_WAYS = ['passkey', 'authenticator', 'email', 'recovery-code'] as const;
export type SecondStepWay = (typeof SECOND_STEP_WAYS)[number];

/** Staff and operators may see what others trust the register with: an address or a mailbox is not enough for them. */
export function needsStrongSignIn(roles: readonly Role[]): boolean {
  return roles.includes('operator') || STAFF_ROLES.some((role) => roles.includes(role));
}

/**
 * How this person can take the second step; empty when they have set nothing up. Who has passkeys alone can also get a code
 * by mail: a passkey stays with its device, and nobody is to be locked out for having left theirs at home. Staff cannot.
 */
export function secondStepWays(status: FactorStatus, roles: readonly Role[]): readonly SecondStepWay[] {
  const { passkeys, authenticator, email, recoveryCodesLeft } = status;
  if (passkeys === 0 && !authenticator && !(email && !needsStrongSignIn(roles))) return [];
  const byMail = !needsStrongSignIn(roles) && (email || !authenticator);
  const ways: ReadonlyArray<readonly [SecondStepWay, boolean]> = [
    ['passkey', passkeys > 0],
    ['authenticator', authenticator],
    ['email', byMail],
    ['recovery-code', recoveryCodesLeft > 0],
  ];
  return ways.filter(([, has]) => has).map(([way]) => way);
}
