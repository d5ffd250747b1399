/** What the order of matches depends on. */
export interface Ranked {
  readonly score: number;
  readonly confirmedDaysAgo: number;
  /** A UUID in lower case: compared as text it has the order that PostgreSQL gives the type uuid. */
  readonly id: string;
}

/** Best first: score, then fresher, then id. A total order: no two matches with different ids are equal. */
export function compareMatches(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.confirmedDaysAgo - other.confirmedDaysAgo || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
