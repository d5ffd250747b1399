import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { prefixOf } from './sealed-value';

/** A column of sealed values, by its name in the catalogue. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

export interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

/**
 * Sealed values wherever they are: every bytea column of a tenant's table whose name ends in "_sealed". So a new table is
 * rotated without anyone having to think of it.
 */
@Injectable()
export class SealedColumnsRepository {
  async list(tx: Transaction): Promise<SealedColumn[]> {
    return tx.query<SealedColumn>(`
      SELECT c.relname AS table, a.attname AS column
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND a.atttypid = 'bytea'::regtype AND a.attname ~ '_sealed$'
       ORDER BY 1, 2`);
  }

  /** Values that another key than this one sealed, by id from `after` on. */
  async listOlder(
    tx: Transaction,
    { table, column }: SealedColumn,
    ask: { keyId: string; after: string | null; limit: number },
  ): Promise<SealedRow[]> {
    return tx.query<SealedRow>(
      `SELECT id, "${column}" AS sealed FROM "${table}"
        WHERE licensee_id = $1 AND substring("${column}" FROM 1 FOR octet_length($2::bytea)) <> $2 AND ($3::uuid IS NULL OR id > $3)
        ORDER BY id LIMIT $4`,
      [tx.licenseeId, prefixOf(ask.keyId), ask.after, ask.limit],
    );
  }

  async countOlder(tx: Transaction, { table, column }: SealedColumn, keyId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM "${table}"
        WHERE licensee_id = $1 AND substring("${column}" FROM 1 FOR octet_length($2::bytea)) <> $2`,
      [tx.licenseeId, prefixOf(keyId)],
    );
    return row?.count ?? 0;
  }

  /** Replaces values that are still what they were; says how many. Whoever changed one meanwhile sealed it anew. */
  async replace(
    tx: Transaction,
    { table, column }: SealedColumn,
    rows: ReadonlyArray<SealedRow & { readonly again: Buffer }>,
  ): Promise<number> {
    const replaced = await tx.query(
      `UPDATE "${table}" t SET "${column}" = u.again
         FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) AS u (id, sealed, again)
        WHERE t.licensee_id = $1 AND t.id = u.id AND t."${column}" = u.sealed RETURNING t.id`,
      [tx.licenseeId, rows.map(({ id }) => id), rows.map(({ sealed }) => sealed), rows.map(({ again }) => again)],
    );
    return replaced.length;
  }
}
