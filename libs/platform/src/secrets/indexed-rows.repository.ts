import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import type { IndexedField } from './blind-indexes';

export interface IndexedRow {
  readonly id: string;
  readonly sealed: Buffer;
  readonly index: Buffer | null;
  readonly kind: string;
}

/** Sealed values beside their blind indexes. Names of tables and columns come from our own code alone. */
@Injectable()
export class IndexedRowsRepository {
  async list(
    tx: Transaction,
    field: IndexedField,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<IndexedRow[]> {
    return tx.query<IndexedRow>(
      `SELECT id, "${field.sealed}" AS sealed, "${field.index}" AS index, ${field.kind ? `"${field.kind}"` : `''`} AS kind
         FROM "${field.table}"
        WHERE licensee_id = $1 AND "${field.sealed}" IS NOT NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [tx.licenseeId, after, limit],
    );
  }

  /** Writes the right indexes beside values that are still what they were. */
  async put(
    tx: Transaction,
    field: IndexedField,
    rows: ReadonlyArray<IndexedRow & { readonly right: Buffer | null }>,
  ): Promise<number> {
    const changed = await tx.query(
      `UPDATE "${field.table}" t SET "${field.index}" = u.right_index
         FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) AS u (id, sealed, right_index)
        WHERE t.licensee_id = $1 AND t.id = u.id AND t."${field.sealed}" = u.sealed RETURNING t.id`,
      [tx.licenseeId, rows.map(({ id }) => id), rows.map(({ sealed }) => sealed), rows.map(({ right }) => right)],
    );
    return changed.length;
  }
}
