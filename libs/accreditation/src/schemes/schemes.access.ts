import type { Permission } from '@pa/platform';

/** Who may do what with schemes and approvals. Appeals are for managers who did not decide. */
export const schemesAccess = {
  ownApproval: { name: 'accreditation.own-approval', roles: ['pa'] },
  seeApprovals: { name: 'accreditation.see-approvals', roles: ['assessor', 'manager'] },
  decideApprovals: { name: 'accreditation.decide-approvals', roles: ['assessor', 'manager'] },
  answerAppeals: { name: 'accreditation.answer-approval-appeals', roles: ['manager'] },
  buildScheme: { name: 'accreditation.build-scheme', roles: ['assessor', 'manager'] },
  chooseDirectory: { name: 'accreditation.choose-directory', roles: ['manager'] },
} satisfies Record<string, Permission>;
