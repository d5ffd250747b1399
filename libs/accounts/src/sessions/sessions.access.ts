import { ROLES, type Permission } from '@pa/platform';

/** Seeing and ending one's own sessions is open to everyone at any time: it is what one does when something is wrong. */
export const sessionsAccess = {
  ownSessions: { name: 'accounts.own-sessions', roles: ROLES, beforeStrong: true },
  proveIt: { name: 'accounts.prove-it', roles: ROLES, beforeStrong: true, asThemselves: true },
} satisfies Record<string, Permission>;
