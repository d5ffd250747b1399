import type { Permission } from '@pa/platform';

/** Figures of the register. An auditor is the council's or the funder's own person. */
export const reportsAccess = {
  see: { name: 'reports.see', roles: ['manager', 'auditor'] },
} satisfies Record<string, Permission>;
