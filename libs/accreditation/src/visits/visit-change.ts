import type { Transaction } from '@pa/platform';
import type { VisitState } from './visit';

/** A visit as a version of it was read. A deed on another version does nothing. */
export interface VisitVersion {
  readonly id: string;
  readonly version: number;
}

/** One conditional UPDATE: of two people one wins, and the other gets false. `values` begin at $5. */
export async function changeVisit(
  tx: Transaction,
  { id, version, from }: VisitVersion & { readonly from: VisitState },
  { set, values }: { set: string; values: readonly unknown[] },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE monitoring_visits SET ${set}, version = version + 1
      WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = $4 RETURNING 1`,
    [tx.licenseeId, id, version, from, ...values],
  );
  return rows.length > 0;
}
