import type { Permission } from '@pa/platform';

/** All that a register has leaves with it: its managers answer for that, and show first that it is them. Operators erase it, two of them. */
export const departureAccess = {
  manage: { name: 'licensing.take-register', roles: ['manager'], stepUp: true },
  seeErasures: { name: 'operator.see-erasures', roles: ['operator'] },
  erase: { name: 'operator.erase-registers', roles: ['operator'], stepUp: true },
} satisfies Record<string, Permission>;
