import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { DataExportState, ExportForm } from './data-export';

export interface DataExportRow {
  readonly id: string;
  readonly person_id: string;
  readonly state: DataExportState;
  readonly asked_at: Date;
  readonly parts_done: number;
  readonly parts_total: number;
  readonly ready_at: Date | null;
  readonly fetched_at: Date | null;
}

export interface NewPiece {
  readonly exportId: string;
  readonly form: ExportForm;
  readonly number: number;
  readonly bodySealed: Buffer;
}

const COLUMNS = 'id, person_id, state, asked_at, parts_done, parts_total, ready_at, fetched_at';

/** Rows of copies and their pieces, within one licensee's transaction. */
@Injectable()
export class DataExportsRepository {
  /** Notes a wish for a copy; null where one is being made already, which the database settles. */
  async ask(tx: Transaction, personId: string, at: Date): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO data_exports (licensee_id, id, person_id, state, asked_at) VALUES ($1, $2, $3, 'asked', $4)
       ON CONFLICT (licensee_id, person_id) WHERE state <> 'ready' DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), personId, at],
    );
    return rows[0]?.id ?? null;
  }

  async countSince(tx: Transaction, personId: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM data_exports WHERE licensee_id = $1 AND person_id = $2 AND asked_at > $3',
      [tx.licenseeId, personId, since],
    );
    return row?.count ?? 0;
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<DataExportRow[]> {
    return tx.query<DataExportRow>(
      `SELECT ${COLUMNS} FROM data_exports WHERE licensee_id = $1 AND person_id = $2 ORDER BY asked_at DESC, id DESC`,
      [tx.licenseeId, personId],
    );
  }

  /**
   * Takes one copy that waits, or whose maker was lost, for the maker's own until `until`. What a lost maker had done is
   * thrown away.
   */
  async claim(tx: Transaction, { at, until }: { at: Date; until: Date }): Promise<DataExportRow | null> {
    const rows = await tx.query<DataExportRow>(
      `UPDATE data_exports SET state = 'making', claimed_until = $3, parts_done = 0
        WHERE licensee_id = $1 AND id = (
          SELECT id FROM data_exports
           WHERE licensee_id = $1 AND (state = 'asked' OR (state = 'making' AND claimed_until < $2))
           ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING ${COLUMNS}`,
      [tx.licenseeId, at, until],
    );
    const [claimed] = rows;
    if (claimed)
      await tx.query('DELETE FROM data_export_pieces WHERE licensee_id = $1 AND export_id = $2', [
        tx.licenseeId,
        claimed.id,
      ]);
    return claimed ?? null;
  }

  /** Says how far the maker is, and keeps the copy its own for longer. */
  async progress(tx: Transaction, id: string, now: { done: number; total: number; until: Date }): Promise<void> {
    await tx.query(
      `UPDATE data_exports SET parts_done = $3, parts_total = $4, claimed_until = $5
        WHERE licensee_id = $1 AND id = $2 AND state = 'making'`,
      [tx.licenseeId, id, now.done, now.total, now.until],
    );
  }

  async addPiece(tx: Transaction, { exportId, form, number, bodySealed }: NewPiece): Promise<void> {
    await tx.query(
      `INSERT INTO data_export_pieces (licensee_id, id, export_id, form, number, body_sealed)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.licenseeId, newId(), exportId, form, number, bodySealed],
    );
  }

  async finish(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE data_exports SET state = 'ready', ready_at = $3, claimed_until = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = 'making'`,
      [tx.licenseeId, id, at],
    );
  }

  /** Notes that its owner fetches the newest copy that is ready; answers which, or null when there is none. */
  async fetchNewest(tx: Transaction, personId: string, at: Date): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE data_exports SET fetched_at = coalesce(fetched_at, $3)
        WHERE licensee_id = $1 AND id = (
          SELECT id FROM data_exports WHERE licensee_id = $1 AND person_id = $2 AND state = 'ready'
           ORDER BY ready_at DESC, id DESC LIMIT 1)
        RETURNING id`,
      [tx.licenseeId, personId, at],
    );
    return rows[0]?.id ?? null;
  }

  async findPiece(
    tx: Transaction,
    piece: { exportId: string; form: ExportForm; number: number },
  ): Promise<Buffer | null> {
    const [row] = await tx.query<{ body_sealed: Buffer }>(
      `SELECT body_sealed FROM data_export_pieces
        WHERE licensee_id = $1 AND export_id = $2 AND form = $3 AND number = $4`,
      [tx.licenseeId, piece.exportId, piece.form, piece.number],
    );
    return row?.body_sealed ?? null;
  }
}
