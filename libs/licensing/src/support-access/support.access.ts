import type { Permission } from '@pa/platform';

/** Who may let operators look at parts of a register, and who may ask and look. */
export const supportAccess = {
  allow: { name: 'licensing.allow-support', roles: ['manager'] },
  use: { name: 'operator.use-support', roles: ['operator'] },
} satisfies Record<string, Permission>;
