import type { IndexHealth, SearchStanding } from './search-health.service';

/** All indexes together: the search is as far behind as the one that is furthest behind. */
export interface SearchTotals {
  readonly areBuilt: boolean;
  /** Null while one of them never had everything. */
  readonly secondsBehind: number | null;
  readonly waiting: number;
  readonly setAside: number;
  readonly error: IndexHealth['error'];
}

export function totalsOf({ indexes }: SearchStanding): SearchTotals {
  const behind = indexes.map(({ secondsBehind }) => secondsBehind);
  const known = behind.filter((seconds) => seconds !== null);
  return {
    areBuilt: indexes.every(({ isBuilt }) => isBuilt),
    secondsBehind: known.length === 0 || known.length < behind.length ? null : Math.max(...known),
    waiting: indexes.reduce((sum, { waiting }) => sum + waiting, 0),
    setAside: indexes.reduce((sum, { setAside }) => sum + setAside, 0),
    error: lastOf(indexes.flatMap(({ error }) => error ?? [])),
  };
}

function lastOf(errors: readonly NonNullable<IndexHealth['error']>[]): IndexHealth['error'] {
  return errors.toSorted((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0))[0] ?? null;
}
