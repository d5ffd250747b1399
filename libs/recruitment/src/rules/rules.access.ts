import type { Permission } from '@pa/platform';

/** Who may see and change rules by date. */
export const rulesAccess = {
  see: { name: 'recruitment.see-rules', roles: ['manager', 'co-ordinator', 'auditor'] },
  change: { name: 'recruitment.change-rules', roles: ['manager'] },
} satisfies Record<string, Permission>;
