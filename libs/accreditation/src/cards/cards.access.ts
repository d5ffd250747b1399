import type { Permission } from '@pa/platform';

export const cardsAccess = {
  ownCard: { name: 'accreditation.own-card', roles: ['pa'] },
} satisfies Record<string, Permission>;
