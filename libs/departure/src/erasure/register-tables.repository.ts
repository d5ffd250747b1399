import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { inOrder } from '../tenant-table';
import type { RowCounts } from './erasure';
import { KEPT_TABLES } from './kept-tables';

/** So many rows go in one transaction, so that none holds locks for long. */
const BATCH = 2_000;

/** These go when all else is gone: news that other rows leave behind, what the register signed with, and its addresses. */
const LAST = ['outbox', 'statement_keys', 'register_public_keys', 'licensee_hosts'];

/** Every table of the database in which rows name a register, by the catalogue: a new one is there without anybody thinking of it. */
const TABLES = `
  SELECT c.relname AS name,
    array(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
           WHERE k.conrelid = c.oid AND k.contype = 'f' AND p.relname <> 'licensees') AS parents
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'licensee_id' AND NOT a.attisdropped)
   ORDER BY 1`;

interface NamedTable {
  readonly name: string;
  readonly parents: readonly string[];
}

/** The tables to empty, in an order in which no row goes before those that lean on it. */
export interface TablesToEmpty {
  readonly first: readonly string[];
  /** When nothing else is left of the register. */
  readonly last: readonly string[];
}

/** All rows of a register that is erased, whatever tables there are, within its own transaction. */
@Injectable()
export class RegisterTablesRepository {
  async list(tx: Transaction): Promise<TablesToEmpty> {
    const names = inOrder(await tx.query<NamedTable>(TABLES))
      .map(({ name }) => name)
      .filter((name) => !(name in KEPT_TABLES))
      .toReversed();
    return { first: names.filter((name) => !LAST.includes(name)), last: LAST.filter((name) => names.includes(name)) };
  }

  async count(tx: Transaction, tables: readonly string[]): Promise<RowCounts> {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM "${table}" WHERE licensee_id = $1`,
        [tx.licenseeId],
      );
      counts[table] = row?.rows ?? 0;
    }
    return counts;
  }

  /** Takes out some rows and answers how many they were. */
  async empty(tx: Transaction, table: string): Promise<number> {
    const [row] = await tx.query<{ rows: number }>(
      `WITH gone AS (
         DELETE FROM "${table}" WHERE licensee_id = $1
           AND ctid = ANY (ARRAY(SELECT ctid FROM "${table}" WHERE licensee_id = $1 LIMIT ${BATCH})) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
      [tx.licenseeId],
    );
    return row?.rows ?? 0;
  }

  /** Cookies that people of the register still have lead to nobody. */
  async endSessions(tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM sessions WHERE sess #>> '{person,licenseeId}' = $1`, [tx.licenseeId]);
  }
}
