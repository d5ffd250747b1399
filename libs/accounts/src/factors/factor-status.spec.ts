import { REGISTER_ROLES, STAFF_ROLES, type Role } from '@pa/platform';
import { needsStrongSignIn, SECOND_STEP_WAYS, secondStepWays, type FactorStatus } from './factor-status';

const STATUSES: FactorStatus[] = [0, 2].flatMap((passkeys) =>
  [true, false].flatMap((authenticator) =>
    [true, false].flatMap((email) =>
      [0, 3].map((recoveryCodesLeft) => ({ passkeys, authenticator, email, recoveryCodesLeft })),
    ),
  ),
);
const ROLES: readonly Role[] = [...REGISTER_ROLES, 'operator'];

describe('the second step', () => {
  it('is asked of whoever has set one up, and of nobody else', () => {
    for (const status of STATUSES)
      for (const role of ROLES) {
        const isStaff = needsStrongSignIn([role]);
        const has = status.passkeys > 0 || status.authenticator || (status.email && !isStaff);
        expect({ status, role, asked: secondStepWays(status, [role]).length > 0 }).toEqual({
          status,
          role,
          asked: has,
        });
      }
  });

  it('is never a code by email for staff, whatever else they are', () => {
    for (const status of STATUSES)
      for (const staff of [...STAFF_ROLES, 'operator' as const])
        expect(secondStepWays(status, ['pa', staff])).not.toContain('email');
  });

  it('never locks a member out who has lost one thing: a passkey alone can be replaced by a code by email', () => {
    const ways = secondStepWays({ passkeys: 1, authenticator: false, email: false, recoveryCodesLeft: 0 }, ['pa']);
    expect(ways).toEqual(['passkey', 'email']);
  });

  it('is not weakened by email where somebody chose an app and left email off', () => {
    const status = { passkeys: 1, authenticator: true, email: false, recoveryCodesLeft: 1 };
    expect(secondStepWays(status, ['employer'])).toEqual(['passkey', 'authenticator', 'recovery-code']);
  });

  it('offers only what there is, best first', () => {
    for (const status of STATUSES)
      for (const role of ROLES) {
        const ways = secondStepWays(status, [role]);
        expect(ways).toEqual(SECOND_STEP_WAYS.filter((way) => ways.includes(way)));
        expect(ways.includes('recovery-code') && status.recoveryCodesLeft === 0).toBe(false);
        expect(ways.includes('passkey') && status.passkeys === 0).toBe(false);
      }
  });
});
