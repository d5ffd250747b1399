import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Erasure, ErasureState, RowCounts, TakenAway } from './erasure';

const COLUMNS = `id, register_id, register_name, organisation, state, proposed_by, proposed_at, no_copy_words, manifest_sha256,
  copy_taken_at, confirmed_by, confirmed_at, found, rows_done, files_done, kept, number, done_at`;

interface Row {
  readonly id: string;
  readonly register_id: string;
  readonly register_name: string;
  readonly organisation: string | null;
  readonly state: ErasureState;
  readonly proposed_by: string | null;
  readonly proposed_at: Date;
  readonly no_copy_words: string | null;
  readonly manifest_sha256: string | null;
  readonly copy_taken_at: Date | null;
  readonly confirmed_by: string | null;
  readonly confirmed_at: Date | null;
  readonly found: RowCounts | null;
  readonly rows_done: string;
  readonly files_done: string;
  readonly kept: RowCounts | null;
  readonly number: number | null;
  readonly done_at: Date | null;
}

export interface NewErasure {
  readonly id: string;
  readonly registerId: string;
  readonly registerName: string;
  readonly organisation: string | null;
  readonly by: string;
  readonly at: Date;
  readonly copy: TakenAway | null;
  readonly noCopyWords: string | null;
}

/** What operators said of erasing registers: rows of the platform's, within its own transaction. */
@Injectable()
export class ErasuresRepository {
  /** Not what was withdrawn. */
  async find(tx: Transaction, registerId: string): Promise<Erasure | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM register_erasures WHERE licensee_id = $1 AND register_id = $2 AND state <> 'withdrawn'`,
      [tx.licenseeId, registerId],
    );
    return row ? erasureOf(row) : null;
  }

  /** The newest first; not what was withdrawn. */
  async list(tx: Transaction): Promise<Erasure[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM register_erasures WHERE licensee_id = $1 AND state <> 'withdrawn' ORDER BY proposed_at DESC, id`,
      [tx.licenseeId],
    );
    return rows.map(erasureOf);
  }

  /** Answers whether it is new: a register is proposed once. */
  async propose(tx: Transaction, one: NewErasure): Promise<boolean> {
    const { id, registerId, registerName, organisation, by, at, copy, noCopyWords } = one;
    const added = await tx.query(
      `INSERT INTO register_erasures (licensee_id, id, register_id, register_name, organisation, proposed_by, proposed_at,
                                      manifest_sha256, copy_taken_at, no_copy_words)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[tx.licenseeId, id, registerId, registerName, organisation, by, at],
        ...[copy?.manifestSha256 ?? null, copy?.takenAt ?? null, noCopyWords],
      ],
    );
    return added.length > 0;
  }

  /** Answers whether it was agreed to now: never by whoever proposed it. */
  async confirm(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const confirmed = await tx.query(
      `UPDATE register_erasures SET state = 'erasing', confirmed_by = $3, confirmed_at = $4
        WHERE licensee_id = $1 AND id = $2 AND state = 'proposed' AND proposed_by IS DISTINCT FROM $3::uuid RETURNING id`,
      [tx.licenseeId, id, by, at],
    );
    return confirmed.length > 0;
  }

  /** Only while nothing is erased yet. */
  async withdraw(tx: Transaction, id: string): Promise<boolean> {
    const withdrawn = await tx.query(
      `UPDATE register_erasures SET state = 'withdrawn' WHERE licensee_id = $1 AND id = $2 AND state = 'proposed' RETURNING id`,
      [tx.licenseeId, id],
    );
    return withdrawn.length > 0;
  }

  /** What was agreed to waits for that again: somebody's data has to be kept after all. */
  async reopen(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE register_erasures SET state = 'proposed', confirmed_by = NULL, confirmed_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = 'erasing' AND found IS NULL`,
      [tx.licenseeId, id],
    );
  }

  /** Said once: whoever goes on after a kill finds what there was. */
  async noteFound(tx: Transaction, id: string, found: RowCounts): Promise<RowCounts> {
    const [row] = await tx.query<{ found: RowCounts }>(
      `UPDATE register_erasures SET found = coalesce(found, $3::jsonb) WHERE licensee_id = $1 AND id = $2 RETURNING found`,
      [tx.licenseeId, id, JSON.stringify(found)],
    );
    return row?.found ?? found;
  }

  async noteRows(tx: Transaction, id: string, rowsDone: number): Promise<void> {
    await tx.query('UPDATE register_erasures SET rows_done = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      rowsDone,
    ]);
  }

  async addFiles(tx: Transaction, id: string, count: number): Promise<void> {
    await tx.query('UPDATE register_erasures SET files_done = files_done + $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      count,
    ]);
  }

  /** Gives the certificate its number. Answers whether it was finished now. */
  async finish(tx: Transaction, id: string, { kept, at }: { kept: RowCounts; at: Date }): Promise<boolean> {
    const finished = await tx.query(
      `UPDATE register_erasures SET state = 'done', done_at = $3, kept = $4,
              number = (SELECT coalesce(max(number), 0) + 1 FROM register_erasures WHERE licensee_id = $1)
        WHERE licensee_id = $1 AND id = $2 AND state = 'erasing' RETURNING id`,
      [tx.licenseeId, id, at, JSON.stringify(kept)],
    );
    return finished.length > 0;
  }
}

function erasureOf(row: Row): Erasure {
  const { manifest_sha256: manifestSha256, copy_taken_at: takenAt } = row;
  return {
    id: row.id,
    registerId: row.register_id,
    registerName: row.register_name,
    organisation: row.organisation,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    copy: manifestSha256 && takenAt ? { manifestSha256, takenAt } : null,
    noCopyWords: row.no_copy_words,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    found: row.found,
    rowsDone: Number(row.rows_done),
    filesDone: Number(row.files_done),
    kept: row.kept,
    number: row.number,
    doneAt: row.done_at,
  };
}
