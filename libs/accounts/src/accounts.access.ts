import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may do what with an account. */
export const accountsAccess = {
  ownAccount: { name: 'accounts.own-account', roles: REGISTER_ROLES },
} satisfies Record<string, Permission>;
