import type { Permission } from '@pa/platform';

/** Who may do what on the register. */
export const registerAccess = {
  /** Staff who run the account of a PA who never goes online keep the profile for them; nobody else acts for a PA. */
  ownPaProfile: { name: 'register.own-pa-profile', roles: ['pa'], acting: 'adverts' },
  /** Who looks for PAs on somebody's behalf must know what that person told us: it is what the search starts from. */
  seeEmployerProfile: { name: 'register.see-employer-profile', roles: ['employer'], acting: 'look' },
  /** What stands there goes into adverts, so changing it is part of looking after those. */
  ownEmployerProfile: { name: 'register.own-employer-profile', roles: ['employer'], acting: 'adverts' },
  /** Auditors read, and decide nothing. */
  seeModeration: { name: 'register.see-moderation', roles: ['co-ordinator', 'manager', 'auditor'] },
  moderate: { name: 'register.moderate', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
