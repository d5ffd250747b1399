import type { Permission } from '@pa/platform';

/** All that a register has leaves with it: its managers answer for that, and show first that it is them. */
export const departureAccess = {
  manage: { name: 'licensing.take-register', roles: ['manager'], stepUp: true },
} satisfies Record<string, Permission>;
