import type { Permission } from '@pa/platform';

export const passportAccess = {
  ownPassport: { name: 'accreditation.own-passport', roles: ['pa'] },
  setIssuers: { name: 'accreditation.set-issuers', roles: ['manager'] },
} satisfies Record<string, Permission>;
