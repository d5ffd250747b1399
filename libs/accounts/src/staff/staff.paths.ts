/** Every address of the pages on which staff look after people. */
export const staffPaths = {
  people: '/staff/people',
  person: (id: string) => `/staff/people/${id}`,
  suspend: (id: string) => `/staff/people/${id}/suspend`,
  reinstate: (id: string) => `/staff/people/${id}/reinstate`,
  endSessions: (id: string) => `/staff/people/${id}/sign-out`,
  roles: (id: string) => `/staff/people/${id}/roles`,
  hasLeft: (id: string) => `/staff/people/${id}/has-left`,
  invitations: '/staff/invitations',
  invite: '/staff/invitations/new',
  withdraw: (id: string) => `/staff/invitations/${id}/withdraw`,
  /** From a mail: works without signing in. The page shows a form, and posts to the same address. */
  accept: (token: string) => `/staff-invitation/${token}`,
  ownRoles: '/account/roles',
  audit: '/staff/audit',
  checkAudit: '/staff/audit/check',
  auditCsv: '/staff/audit.csv',
} as const;
