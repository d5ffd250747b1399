import { ROLES, type Permission } from '@pa/platform';
import { representativesAccess } from './representatives/representatives.access';

/** Who may do what with an account. */
export const accountsAccess = {
  ...representativesAccess,
  ownAccount: { name: 'accounts.own-account', roles: ROLES },
  leave: { name: 'accounts.leave', roles: ROLES, beforeStrong: true },
  seeWaysIn: { name: 'accounts.see-ways-in', roles: ROLES, beforeStrong: true },
  changeWaysIn: { name: 'accounts.change-ways-in', roles: ROLES, beforeStrong: true, stepUp: true },
  seeRecoveries: { name: 'accounts.see-recoveries', roles: ['co-ordinator', 'manager', 'auditor'] },
  recoverPeople: { name: 'accounts.recover-people', roles: ['co-ordinator', 'manager'], stepUp: true },
} satisfies Record<string, Permission>;
