/** What a person may be on a register. One person may be several. */
export const ROLES = ['pa', 'employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES: readonly Role[] = ['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];

/** Who is asking, on which register, by which way in. */
export interface Actor {
  readonly personId: string;
  readonly licenseeId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly via: 'session' | 'token';
}

export function hasRole(actor: Actor | null, ...roles: readonly Role[]): boolean {
  return actor !== null && roles.some((role) => actor.roles.includes(role));
}
