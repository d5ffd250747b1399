import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may announce what to whom, and who may put it away. */
export const announcementAccess = {
  announce: { name: 'licensing.announce', roles: ['manager'] },
  announceEverywhere: { name: 'operator.announce', roles: ['operator'] },
  dismiss: { name: 'licensing.dismiss-announcements', roles: REGISTER_ROLES },
} satisfies Record<string, Permission>;
