import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may do what with people's own data, consents and the end of accounts. */
export const privacyAccess = {
  /** Looking at one's own privacy pages, consents and requests. */
  own: { name: 'privacy.own', roles: REGISTER_ROLES },
  /** Asking for a copy of all one's data, and fetching it. */
  exportOwn: { name: 'privacy.export-own', roles: REGISTER_ROLES, stepUp: true },
  closeOwn: { name: 'privacy.close-own', roles: REGISTER_ROLES, stepUp: true },
  /** Answering people who asked us to put something right. */
  answerRequests: { name: 'privacy.answer-requests', roles: ['co-ordinator', 'manager'] },
  /** Closing an account for somebody who asked us to. */
  closeForSomeone: { name: 'privacy.close-for-someone', roles: ['co-ordinator', 'manager'], stepUp: true },
  seeHolds: { name: 'privacy.see-holds', roles: ['manager', 'auditor'] },
  hold: { name: 'privacy.hold', roles: ['manager'] },
} as const satisfies Record<string, Permission>;
