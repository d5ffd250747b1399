import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may do what with other people's accounts, and see what was done. */
export const staffAccess = {
  seePeople: { name: 'accounts.see-people', roles: ['co-ordinator', 'manager', 'auditor'] },
  suspendPeople: { name: 'accounts.suspend-people', roles: ['co-ordinator', 'manager'] },
  endSessions: { name: 'accounts.end-sessions', roles: ['co-ordinator', 'manager'] },
  changeRoles: { name: 'accounts.change-roles', roles: ['manager'], stepUp: true },
  seeInvitations: { name: 'accounts.see-invitations', roles: ['manager', 'auditor'] },
  inviteStaff: { name: 'accounts.invite-staff', roles: ['manager'], stepUp: true },
  withdrawInvitations: { name: 'accounts.withdraw-invitations', roles: ['manager'] },
  /** Being a PA or an employer as well: nobody's to give, and nobody's to do for another. */
  ownRoles: { name: 'accounts.own-roles', roles: REGISTER_ROLES },
  seeAudit: { name: 'audit.see', roles: ['manager', 'auditor'] },
  checkAudit: { name: 'audit.check', roles: ['manager', 'auditor'] },
} satisfies Record<string, Permission>;
