import type { Permission } from '@pa/platform';

/** News that leaves the register for another system: the manager answers for it. */
export const webhooksAccess = {
  manage: { name: 'webhooks.manage', roles: ['manager'] },
} satisfies Record<string, Permission>;
