import type { Transaction } from '../database/transaction';

/** How many there are of one kind. Kinds of which there are none may be missing. */
export interface KeyCount {
  readonly key: string;
  readonly count: number;
}

/** A stretch of days on the wall (Europe/London), YYYY-MM-DD; `until` is the first day after it. */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}

/** How long people waited: how many in each stretch of time, and the time that half of them waited at most. */
export interface Waits {
  /** The key is the place of the stretch among the bounds (0 is before the first), or `none` for those who wait still. */
  readonly counts: readonly KeyCount[];
  readonly medianSeconds: number | null;
}

/** The SQL that a moment falls into a stretch of days, which is bound as $2 and $3. */
export function inDays(column: string): string {
  const midnight = (place: string) => `(${place}::date::timestamp AT TIME ZONE 'Europe/London')`;
  return `${column} >= ${midnight('$2')} AND ${column} < ${midnight('$3')}`;
}

/**
 * Puts waits into stretches in one statement. `seconds` is SQL of ours that gives one row, `seconds`, for each wait (null:
 * not over), with the licensee as $1 and the days as $2 and $3.
 */
export async function countWaits(
  tx: Transaction,
  { seconds, range, bounds }: { seconds: string; range: DayRange; bounds: readonly number[] },
): Promise<Waits> {
  const rows = await tx.query<{ bucket: number | null; count: number; median: number | null }>(
    `WITH waits AS MATERIALIZED (${seconds})
     SELECT width_bucket(seconds, $4::float8[]) AS bucket, count(*)::integer AS count,
            (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM waits) AS median
       FROM waits GROUP BY bucket ORDER BY bucket`,
    [tx.licenseeId, range.from, range.until, [...bounds]],
  );
  return {
    counts: rows.map(({ bucket, count }) => ({ key: bucket === null ? 'none' : String(bucket), count })),
    medianSeconds: rows[0]?.median ?? null,
  };
}
