import { SetMetadata } from '@nestjs/common';
import type { ActingScope, Role } from './actor';

/** One thing that may be done, and which roles may do it. Each lib keeps its own in <lib>.access.ts. */
export interface Permission {
  /** "<area>.<deed>", such as "register.moderate". A token's scope is "<area>:read" or "<area>:write". */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Someone acting for the person may do it when they hold this scope. Without it, nobody may do it for another. */
  readonly acting?: ActingScope;
  /** Whoever acts for another does it all the same, as themselves: proving who they are. */
  readonly asThemselves?: true;
  /** Needs a fresh proof of who it is: contact details, evidence, money, ways in. While somebody acts, it is theirs. */
  readonly stepUp?: true;
  /** Staff who have not yet set up a passkey or authenticator may do it: setting one up, and leaving. */
  readonly beforeStrong?: true;
}

export const ACCESS = 'pa:access';
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'host' }
  | { readonly kind: 'permission'; readonly permission: Permission };

/** The route is for whoever holds the permission on this register. */
export const Access = (permission: Permission) =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies AccessRule);

/** The route is open to anyone on a register's host, signed in or not. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule);

/** The route answers on any host, without a register: health and the platform's own page. */
export const AnyHost = () => SetMetadata(ACCESS, { kind: 'host' } satisfies AccessRule);
