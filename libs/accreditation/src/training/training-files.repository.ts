import { Injectable } from '@nestjs/common';
import type { KeyedFileRow, Transaction } from '@pa/platform';

const COLUMNS = `f.id, f.training_id AS "trainingId", f.name_sealed AS "nameSealed", f.key_sealed AS "keySealed", f.kind,
  f.size, f.verdict, f.added_at AS "addedAt"`;

/** Proof of a training as it is kept. */
export interface TrainingFileRow extends KeyedFileRow {
  readonly trainingId: string;
}

/** Rows of proof, within one licensee's transaction. Where one goes, its bytes go after it. */
@Injectable()
export class TrainingFilesRepository {
  async find(tx: Transaction, trainingId: string): Promise<TrainingFileRow | null> {
    const rows = await tx.query<TrainingFileRow>(
      `SELECT ${COLUMNS} FROM training_files f WHERE f.licensee_id = $1 AND f.training_id = $2`,
      [tx.licenseeId, trainingId],
    );
    return rows[0] ?? null;
  }

  async listOf(tx: Transaction, personId: string): Promise<TrainingFileRow[]> {
    return tx.query<TrainingFileRow>(
      `SELECT ${COLUMNS} FROM training_files f WHERE f.licensee_id = $1 AND f.person_id = $2 ORDER BY f.id`,
      [tx.licenseeId, personId],
    );
  }

  /** Takes the place of the one before; the training's row is held meanwhile. */
  async replace(tx: Transaction, file: TrainingFileRow & { readonly personId: string }): Promise<void> {
    await this.remove(tx, file.trainingId);
    const { id, trainingId, personId, nameSealed, keySealed, kind, size, verdict, addedAt } = file;
    await tx.query(
      `INSERT INTO training_files
         (licensee_id, id, training_id, person_id, name_sealed, key_sealed, kind, size, verdict, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.licenseeId, id, trainingId, personId, nameSealed, keySealed, kind, size, verdict, addedAt],
    );
  }

  async remove(tx: Transaction, trainingId: string): Promise<void> {
    await tx.query('DELETE FROM training_files WHERE licensee_id = $1 AND training_id = $2', [
      tx.licenseeId,
      trainingId,
    ]);
  }

  /** Staff have looked: from now on it is kept for a while. Null: they are to look again. */
  async settle(tx: Transaction, trainingId: string, at: Date | null): Promise<void> {
    await tx.query('UPDATE training_files SET settled_at = $3 WHERE licensee_id = $1 AND training_id = $2', [
      tx.licenseeId,
      trainingId,
      at,
    ]);
  }

  /** Which of these have a row. */
  async listKnown(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM training_files WHERE licensee_id = $1 AND id = ANY ($2::uuid[])',
      [tx.licenseeId, ids],
    );
    return rows.map(({ id }) => id);
  }
}
