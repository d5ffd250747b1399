import type { RegisterRole } from '@pa/platform';
import type { Ids } from '../peopled';

/**
 * Whom a route answers: people who hold one of these roles; everyone on a register's host; or anyone on any host. Written
 * down here a second time, by hand: B1 holds the code against it.
 */
export type Who = readonly RegisterRole[] | 'everyone' | 'any host';

/** An address or a form with ids filled in. */
export interface Naming {
  readonly path?: string;
  readonly body?: object;
}

export interface RouteRow {
  readonly who: Who;
  /** The address for the tries of roles, where it has a place to fill. */
  readonly path?: (ids: Ids) => string;
  /** The body for the tries of roles. Most are empty: a refusal of the answers (422) shows that the person was let in. */
  readonly body?: object;
  /** The same with ids that could be somebody else's, and a body with which the deed would be done. */
  readonly naming?: (ids: Ids) => Naming;
  /** A `person`'s ids are for themselves, a `register`'s for its staff or employers; a `secret` is for who has it. */
  readonly whose?: 'person' | 'register' | 'secret';
  /** The id in the address for the tries of roles is the PA's: everyone else finds nothing there. */
  readonly isPas?: true;
  /** Comes after all others: what is asked of there is gone then. */
  readonly last?: true;
  /** Ends the session or token that asks. */
  readonly ends?: true;
}

/** Roles by what they may do. */
export const PA: Who = ['pa'];
export const EMPLOYER: Who = ['employer'];
export const MEMBERS: Who = [
  'pa',
  'employer',
  'representative',
  'co-ordinator',
  'assessor',
  'editor',
  'manager',
  'auditor',
];
export const SEE_PAS: Who = ['employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];
export const SEE_MODERATION: Who = ['co-ordinator', 'manager', 'auditor'];
export const MODERATE: Who = ['co-ordinator', 'manager'];
export const MANAGER: Who = ['manager'];

export const everyone: RouteRow = { who: 'everyone' };
export const anyHost: RouteRow = { who: 'any host' };
export const pa: RouteRow = { who: PA };
export const PASSWORD = { password: 'another password of the tests' };

/** Whoever has the secret of a link may use it. */
export function secret(path: (ids: Ids) => string, body?: object): RouteRow {
  return { who: 'everyone', path, whose: 'secret', naming: (ids) => ({ path: path(ids), ...(body && { body }) }) };
}

/** An id of one's own, or of one's own register, stands in the address. */
export function named(who: Who, path: (ids: Ids) => string, whose: 'person' | 'register'): RouteRow {
  return { who, path, whose, naming: (ids) => ({ path: path(ids) }) };
}
