import type { Permission } from '@pa/platform';

/** What operators may do, on the platform alone. Nothing of it shows a register's people. */
export const operatorAccess = {
  seeRegisters: { name: 'operator.see-registers', roles: ['operator'] },
  grantLicences: { name: 'operator.grant-licences', roles: ['operator'], stepUp: true },
  moveLicences: { name: 'operator.move-licences', roles: ['operator'], stepUp: true },
} satisfies Record<string, Permission>;
