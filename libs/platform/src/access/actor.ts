/** What a person may be on a register. One person may be several. */
export const REGISTER_ROLES = [
  'pa',
  'employer',
  'representative',
  'co-ordinator',
  'assessor',
  'editor',
  'manager',
  'auditor',
] as const;
export type RegisterRole = (typeof REGISTER_ROLES)[number];
/** All roles there are: those of a register's people, and the operator who licenses registers. */
export const ROLES = [...REGISTER_ROLES, 'operator'] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES: readonly Role[] = ['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];

/** What someone may do for another: each is granted by itself. */
export const ACTING_SCOPES = ['look', 'message', 'adverts', 'pay'] as const;
export type ActingScope = (typeof ACTING_SCOPES)[number];

/** Who really acts, when somebody acts for the actor. */
export interface ActingPerson {
  readonly personId: string;
  readonly displayName: string;
  /** A representative has a recorded basis; staff run an assisted account. */
  readonly as: 'representative' | 'staff';
  readonly representationId: string;
  readonly scopes: readonly ActingScope[];
  /** What they are themselves; absent in tests of services. */
  readonly roles?: readonly Role[];
}

/** Who is asking, on which register, by which way in. */
export interface Actor {
  readonly personId: string;
  readonly licenseeId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly via: 'session' | 'token';
  /** The session or token that asks; absent for the worker and in tests of services. */
  readonly sessionId?: string;
  /** When this person last proved who they are here; power that needs a fresh proof looks at it. */
  readonly provenAt?: Date;
  /** A second factor or a passkey was used. Staff without one may only set one up. */
  readonly strong?: boolean;
  /** What a token may be used for, such as "register:read"; absent: everything the person may. */
  readonly tokenScopes?: readonly string[];
  /** Set while someone acts for this person: then this person's id is the subject, and `by` did it. */
  readonly by?: ActingPerson;
}

export function hasRole(actor: Actor | null, ...roles: readonly Role[]): boolean {
  return actor !== null && roles.some((role) => actor.roles.includes(role));
}

/** Whoever's hands they are, as themselves: not for the person acted for. */
export function themselves({ by, ...actor }: Actor): Actor {
  return by ? { ...actor, personId: by.personId, displayName: by.displayName, roles: by.roles ?? [] } : actor;
}

/** The person whose hands were on it: the representative or member of staff when one acts, else the actor. */
export function doerOf(actor: Actor): { readonly personId: string; readonly displayName: string } {
  return actor.by ?? actor;
}
