import type { Permission } from '@pa/platform';

/** Who may do what with a register itself. */
export const licensingAccess = {
  editBrand: { name: 'licensing.edit-brand', roles: ['manager'] },
  chooseHost: { name: 'licensing.choose-host', roles: ['manager'], stepUp: true },
} satisfies Record<string, Permission>;
