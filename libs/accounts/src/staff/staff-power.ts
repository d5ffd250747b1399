import { hasRole, STAFF_ROLES, type Actor, type Role } from '@pa/platform';
import { OwnAccountError, StaffAccountError } from './staff.errors';

/** What a person may be by a manager's choice. Acting for others comes with a representation, not by a tick. */
export const GIVEN_ROLES = ['pa', 'employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'] as const;

export function isStaff(roles: readonly Role[]): boolean {
  return STAFF_ROLES.some((role) => roles.includes(role));
}

/**
 * Who may act upon whose account: nobody upon their own, and only managers upon a colleague's.
 * @throws OwnAccountError, StaffAccountError
 */
export function assertMayActOn(actor: Actor, person: { readonly id: string; readonly roles: readonly Role[] }): void {
  if (actor.personId === person.id) throw new OwnAccountError();
  if (isStaff(person.roles) && !hasRole(actor, 'manager')) throw new StaffAccountError();
}
