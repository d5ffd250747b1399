import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ApplicationFileRow } from './application-file';

const COLUMNS = `
  f.id, f.application_id AS "applicationId", f.name_sealed AS "nameSealed", f.key_sealed AS "keySealed", f.kind, f.size,
  f.verdict, f.added_at AS "addedAt"`;

/** Rows of files with applications, within one licensee's transaction. */
@Injectable()
export class ApplicationFilesRepository {
  async findOf(tx: Transaction, applicationId: string): Promise<ApplicationFileRow | null> {
    const rows = await tx.query<ApplicationFileRow>(
      `SELECT ${COLUMNS} FROM application_files f WHERE f.licensee_id = $1 AND f.application_id = $2`,
      [tx.licenseeId, applicationId],
    );
    return rows[0] ?? null;
  }

  /** Takes the place of the one before; the application is locked meanwhile. */
  async replace(tx: Transaction, file: ApplicationFileRow): Promise<void> {
    await this.removeOf(tx, file.applicationId);
    await tx.query(
      `INSERT INTO application_files (licensee_id, id, application_id, name_sealed, key_sealed, kind, size, verdict, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.licenseeId,
        file.id,
        file.applicationId,
        file.nameSealed,
        file.keySealed,
        file.kind,
        file.size,
        file.verdict,
        file.addedAt,
      ],
    );
  }

  async removeOf(tx: Transaction, applicationId: string): Promise<void> {
    await tx.query('DELETE FROM application_files WHERE licensee_id = $1 AND application_id = $2', [
      tx.licenseeId,
      applicationId,
    ]);
  }

  /** Which of these have a row. */
  async listKnown(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM application_files WHERE licensee_id = $1 AND id = ANY ($2::uuid[])',
      [tx.licenseeId, ids],
    );
    return rows.map(({ id }) => id);
  }

  async listOfPerson(tx: Transaction, personId: string): Promise<ApplicationFileRow[]> {
    return tx.query<ApplicationFileRow>(
      `SELECT ${COLUMNS} FROM application_files f
         JOIN applications a ON a.licensee_id = f.licensee_id AND a.id = f.application_id
        WHERE f.licensee_id = $1 AND a.person_id = $2 ORDER BY f.id`,
      [tx.licenseeId, personId],
    );
  }
}
