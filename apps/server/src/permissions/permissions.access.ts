import type { Permission } from '@pa/platform';

/** Who may see who may do what. */
export const permissionsAccess = {
  see: { name: 'audit.see-permissions', roles: ['manager', 'auditor'] },
} satisfies Record<string, Permission>;
