import type { Permission } from '@pa/platform';

/** All evidence side by side is for those who look at it. */
export const boardAccess = {
  seeEvidenceBoard: { name: 'accreditation.see-evidence-board', roles: ['assessor'] },
  remindPas: { name: 'accreditation.remind-pas', roles: ['assessor'] },
} satisfies Record<string, Permission>;
