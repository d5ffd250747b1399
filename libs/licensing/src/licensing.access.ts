import type { Permission } from '@pa/platform';

/** Who may do what with a register itself. */
export const licensingAccess = {
  editBrand: { name: 'licensing.edit-brand', roles: ['manager'] },
  chooseHost: { name: 'licensing.choose-host', roles: ['manager'], stepUp: true },
  setUp: { name: 'licensing.set-up', roles: ['manager'] },
  openRegister: { name: 'licensing.open-register', roles: ['manager'] },
  changePolicies: { name: 'licensing.change-policies', roles: ['manager'] },
} satisfies Record<string, Permission>;
