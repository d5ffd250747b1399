import type { Permission } from '@pa/platform';

/** Who may do what on the register. */
export const registerAccess = {
  ownPaProfile: { name: 'register.own-pa-profile', roles: ['pa'] },
  ownEmployerProfile: { name: 'register.own-employer-profile', roles: ['employer'] },
  /** Auditors read, and decide nothing. */
  seeModeration: { name: 'register.see-moderation', roles: ['co-ordinator', 'manager', 'auditor'] },
  moderate: { name: 'register.moderate', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
