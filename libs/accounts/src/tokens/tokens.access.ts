import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Taking a token back is easy; making one needs a fresh proof, and so a token can make no other. */
export const tokensAccess = {
  seeOwnTokens: { name: 'accounts.see-own-tokens', roles: REGISTER_ROLES },
  makeTokens: { name: 'accounts.make-tokens', roles: REGISTER_ROLES, stepUp: true },
} satisfies Record<string, Permission>;
