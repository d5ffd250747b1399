import { ROLES, type Permission } from '@pa/platform';

/** Seeing and ending one's own sessions is open to everyone at any time: it is what one does when something is wrong. */
export const sessionsAccess = {
  ownSessions: { name: 'accounts.own-sessions', roles: ROLES, beforeStrong: true },
  /** Also while acting for somebody: `look` lets in whoever does, and they prove who they are themselves. */
  proveIt: { name: 'accounts.prove-it', roles: ROLES, beforeStrong: true, acting: 'look' },
} satisfies Record<string, Permission>;
