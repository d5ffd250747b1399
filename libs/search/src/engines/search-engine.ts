import type { Point } from '@pa/places';
import type { FactKeys } from '../projection/packed-facts';

/** The districts in reach of a place, nearest first, with their distances in hundredths of a mile. */
export interface Reach {
  readonly districts: readonly string[];
  readonly hundredths: readonly number[];
  /** The place itself, for engines that put the nearest first by themselves. */
  readonly point?: Point;
}

/** The hard filters: who passes all of them is a member. Ranking is no matter of engines. */
export interface MembershipQuery {
  readonly licenseeId: string;
  /** Null: no place was given, so nobody is too far away. The PA's own travel limit counts as well. */
  readonly reach: Reach | null;
  /** All of these. */
  readonly must: FactKeys;
  /** Tasks to be done now or with training, all of them. */
  readonly tasksOrTraining: readonly string[];
  /** Four rings in a row (up, up, asleep, asleep): someone who covers none of it is no member. All 0: not asked. */
  readonly need: string;
  /** Free text; null when not asked. */
  readonly words: string | null;
}

/**
 * Who passes. Either the filters as the projection's own functions take them (`values` are their first arguments), so that
 * filtering and ranking are one pass; or ids, at most MOST_MEMBERS and a few. Ids are held against every filter but the text
 * again, so an engine that is behind, or wrong, can leave somebody out but never bring anybody in.
 */
export type Membership =
  | { readonly kind: 'filters'; readonly values: readonly unknown[] }
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly truncated: boolean };

/** Beyond this many members only the nearest are kept, and the answer says so. */
export const MOST_MEMBERS = 5000;

/**
 * Answers membership, and nothing else: PostgreSQL then keeps those who may be shown and puts them in order, so totals
 * and order are the same whichever engine runs. Only how free text is understood may differ.
 */
export abstract class SearchEngine {
  abstract members(query: MembershipQuery): Promise<Membership>;
}
