import type { Permission } from '@pa/platform';

export const passportAccess = {
  ownPassport: { name: 'accreditation.own-passport', roles: ['pa'] },
  carryPassport: { name: 'accreditation.carry-passport', roles: ['pa'], stepUp: true },
  setIssuers: { name: 'accreditation.set-issuers', roles: ['manager'] },
} satisfies Record<string, Permission>;
