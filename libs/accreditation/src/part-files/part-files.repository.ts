import { Injectable } from '@nestjs/common';
import type { KeyedFileRow, Transaction } from '@pa/platform';
import type { PartFile, PartFileWhy } from './part-file';

/** A file for a part as it is kept. */
export interface PartFileRow extends KeyedFileRow, Omit<PartFile, 'file'> {}

const COLUMNS = `f.id, f.person_id AS "personId", f.module, f.state, f.why, f.name_sealed AS "nameSealed",
  f.key_sealed AS "keySealed", f.kind, f.size, f.verdict, f.added_at AS "addedAt", f.decided_at AS "decidedAt"`;

/** Rows of files for parts, within one licensee's transaction. Where one goes, its bytes go after it. */
@Injectable()
export class PartFilesRepository {
  async find(tx: Transaction, id: string): Promise<PartFileRow | null> {
    const rows = await tx.query<PartFileRow>(
      `SELECT ${COLUMNS} FROM part_files f WHERE f.licensee_id = $1 AND f.id = $2`,
      [tx.licenseeId, id],
    );
    return rows[0] ?? null;
  }

  async listOf(tx: Transaction, personId: string): Promise<PartFileRow[]> {
    return tx.query<PartFileRow>(
      `SELECT ${COLUMNS} FROM part_files f WHERE f.licensee_id = $1 AND f.person_id = $2 ORDER BY f.module`,
      [tx.licenseeId, personId],
    );
  }

  /** Takes the place of the one before; the PA's standing is held meanwhile. */
  async replace(tx: Transaction, file: KeyedFileRow, { personId, module }: Owner): Promise<void> {
    await this.remove(tx, { personId, module });
    const { id, nameSealed, keySealed, kind, size, verdict, addedAt } = file;
    await tx.query(
      `INSERT INTO part_files (licensee_id, id, person_id, module, name_sealed, key_sealed, kind, size, verdict, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.licenseeId, id, personId, module, nameSealed, keySealed, kind, size, verdict, addedAt],
    );
  }

  async remove(tx: Transaction, { personId, module }: Owner): Promise<void> {
    await tx.query('DELETE FROM part_files WHERE licensee_id = $1 AND person_id = $2 AND module = $3', [
      tx.licenseeId,
      personId,
      module,
    ]);
  }

  /** `why` null: accepted. False: it does not wait any more. */
  async decide(
    tx: Transaction,
    id: string,
    { why, by, at }: { why: PartFileWhy | null; by: string; at: Date },
  ): Promise<boolean> {
    const decided = await tx.query(
      `UPDATE part_files SET state = $3, why = $4, decided_by = $5, decided_at = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'waiting' RETURNING id`,
      [tx.licenseeId, id, why === null ? 'accepted' : 'sent-back', why, by, at],
    );
    return decided.length > 0;
  }

  /** Which of these have a row. */
  async listKnown(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM part_files WHERE licensee_id = $1 AND id = ANY ($2::uuid[])',
      [tx.licenseeId, ids],
    );
    return rows.map(({ id }) => id);
  }
}

/** Whose, and for which part. */
interface Owner {
  readonly personId: string;
  readonly module: string;
}
