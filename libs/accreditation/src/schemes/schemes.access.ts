import type { Permission } from '@pa/platform';

/** Who may do what with schemes and approvals. Appeals are for managers who did not decide. */
export const schemesAccess = {
  ownApproval: { name: 'accreditation.own-approval', roles: ['pa'] },
  ownPartFiles: { name: 'accreditation.own-approval-files', roles: ['pa'], stepUp: true },
  seeApprovals: { name: 'accreditation.see-approvals', roles: ['assessor', 'manager'] },
  /** What a PA sent is opened, and said to be done or not. */
  lookAtPartFiles: { name: 'accreditation.look-at-approval-files', roles: ['assessor', 'manager'], stepUp: true },
  decideApprovals: { name: 'accreditation.decide-approvals', roles: ['assessor', 'manager'], stepUp: true },
  answerAppeals: { name: 'accreditation.answer-approval-appeals', roles: ['manager'] },
  buildScheme: { name: 'accreditation.build-scheme', roles: ['assessor', 'manager'] },
  chooseDirectory: { name: 'accreditation.choose-directory', roles: ['manager'] },
} satisfies Record<string, Permission>;
