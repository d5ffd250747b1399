import type { Permission } from '@pa/platform';

/** Who may do what with monitoring visits. Auditors see and write up the visits that are theirs, and no others. */
export const visitsAccess = {
  ownVisits: { name: 'accreditation.own-visits', roles: ['pa'] },
  seeVisits: { name: 'accreditation.see-visits', roles: ['assessor', 'manager', 'auditor'] },
  planVisits: { name: 'accreditation.plan-visits', roles: ['assessor', 'manager'] },
  writeUpVisits: { name: 'accreditation.write-up-visits', roles: ['assessor', 'manager', 'auditor'] },
} satisfies Record<string, Permission>;
