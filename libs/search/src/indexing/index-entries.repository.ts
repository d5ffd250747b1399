import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** A document that waits to be sent, or was. */
export interface IndexEntry {
  readonly id: string;
  readonly version: number;
}

/** How one register stands in an index. */
export interface IndexQueue {
  readonly waiting: number;
  readonly aside: number;
  /** When the oldest change was made that the index does not have; null when it has all. Those set aside do not count. */
  readonly oldest: Date | null;
}

/** After so many failures a document is set aside until it changes again, and an error is logged. */
const MOST_ATTEMPTS = 8;

/** The versions of documents: which the database has, and which the index has. */
@Injectable()
export class IndexEntriesRepository {
  /** Until this transaction ends nobody else writes the index: what is read after this is not older than what is there. */
  async lock(tx: Transaction, name: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('search.index'), hashtext($1))`, [name]);
  }

  /** Something of these changed. Together with the change, so neither is known without the other. */
  async mark(tx: Transaction, name: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_index_entries AS e (licensee_id, index_name, subject_id, version)
       SELECT $1, $2, u.id, 1 FROM unnest($3::uuid[]) AS u (id) ORDER BY u.id
       ON CONFLICT (licensee_id, index_name, subject_id) DO UPDATE SET
         version = e.version + 1, attempts = 0, next_attempt_at = clock_timestamp(), set_aside_at = NULL, error = NULL,
         changed_at = CASE WHEN e.indexed_version < e.version THEN e.changed_at ELSE clock_timestamp() END`,
      [tx.licenseeId, name, ids],
    );
  }

  async listDue(tx: Transaction, name: string, limit: number): Promise<IndexEntry[]> {
    const rows = await tx.query<{ id: string; version: string }>(
      `SELECT subject_id AS id, version FROM search_index_entries
        WHERE licensee_id = $1 AND index_name = $2 AND indexed_version < version
          AND set_aside_at IS NULL AND next_attempt_at <= clock_timestamp()
        ORDER BY changed_at LIMIT $3`,
      [tx.licenseeId, name, limit],
    );
    return rows.map(({ id, version }) => ({ id, version: Number(version) }));
  }

  /** The versions of these; whoever had none gets one, which counts as sent: a rebuild sends it. */
  async versionsFor(tx: Transaction, name: string, ids: readonly string[]): Promise<IndexEntry[]> {
    await tx.query(
      `INSERT INTO search_index_entries (licensee_id, index_name, subject_id, version, indexed_version, indexed_at)
       SELECT $1, $2, u.id, 1, 1, clock_timestamp() FROM unnest($3::uuid[]) AS u (id) ORDER BY u.id
       ON CONFLICT DO NOTHING`,
      [tx.licenseeId, name, ids],
    );
    const rows = await tx.query<{ id: string; version: string }>(
      `SELECT subject_id AS id, version FROM search_index_entries
        WHERE licensee_id = $1 AND index_name = $2 AND subject_id = ANY ($3::uuid[])`,
      [tx.licenseeId, name, ids],
    );
    return rows.map(({ id, version }) => ({ id, version: Number(version) }));
  }

  /** The index has these versions now; of those who are gone no trace is kept. What is being changed meanwhile waits on. */
  async record(tx: Transaction, name: string, sent: readonly (IndexEntry & { isGone: boolean })[]): Promise<void> {
    if (sent.length === 0) return;
    const values = [tx.licenseeId, name, sent.map(({ id }) => id), sent.map(({ version }) => version)];
    await tx.query(
      `WITH sent AS (
         SELECT e.subject_id, s.version, s.is_gone FROM search_index_entries e
           JOIN unnest($3::uuid[], $4::bigint[], $5::boolean[]) AS s (id, version, is_gone) ON s.id = e.subject_id
          WHERE e.licensee_id = $1 AND e.index_name = $2 FOR UPDATE OF e SKIP LOCKED
       ), gone AS (
         DELETE FROM search_index_entries e USING sent
          WHERE e.licensee_id = $1 AND e.index_name = $2 AND e.subject_id = sent.subject_id
            AND sent.is_gone AND e.version = sent.version RETURNING e.subject_id
       )
       UPDATE search_index_entries e
          SET indexed_version = greatest(e.indexed_version, sent.version), indexed_at = clock_timestamp(), attempts = 0, error = NULL
         FROM sent
        WHERE e.licensee_id = $1 AND e.index_name = $2 AND e.subject_id = sent.subject_id
          AND NOT (sent.is_gone AND e.version = sent.version)`,
      [...values, sent.map(({ isGone }) => isGone)],
    );
  }

  /** The engine would not have these. Answers those that are set aside now. */
  async postpone(tx: Transaction, name: string, { ids, code }: { ids: readonly string[]; code: string }) {
    const rows = await tx.query<{ id: string }>(
      `UPDATE search_index_entries SET attempts = attempts + 1, error = $4,
              next_attempt_at = clock_timestamp() + make_interval(secs => least(power(2, attempts + 1), 600)),
              set_aside_at = CASE WHEN attempts + 1 >= $5 THEN clock_timestamp() END
        WHERE licensee_id = $1 AND index_name = $2 AND subject_id = ANY ($3::uuid[])
        RETURNING subject_id AS id, set_aside_at IS NOT NULL AS aside`,
      [tx.licenseeId, name, ids, code, MOST_ATTEMPTS],
    );
    return (rows as { id: string; aside: boolean }[]).filter(({ aside }) => aside).map(({ id }) => id);
  }

  async queue(tx: Transaction, name: string): Promise<IndexQueue> {
    const [row] = await tx.query<IndexQueue>(
      `SELECT count(*) FILTER (WHERE set_aside_at IS NULL)::integer AS waiting,
              count(*) FILTER (WHERE set_aside_at IS NOT NULL)::integer AS aside,
              min(changed_at) FILTER (WHERE set_aside_at IS NULL) AS oldest
         FROM search_index_entries WHERE licensee_id = $1 AND index_name = $2 AND indexed_version < version`,
      [tx.licenseeId, name],
    );
    return row ?? { waiting: 0, aside: 0, oldest: null };
  }
}
