import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** More than anyone looks through again. */
export const MOST_SAVED = 200;

/** Rows of saved jobs, within one licensee's transaction. */
@Injectable()
export class SavedJobsRepository {
  /** Newest first. */
  async listIds(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.query<{ vacancy_id: string }>(
      `SELECT vacancy_id FROM saved_jobs WHERE licensee_id = $1 AND person_id = $2 ORDER BY saved_at DESC, id DESC LIMIT ${MOST_SAVED}`,
      [tx.licenseeId, personId],
    );
    return rows.map((row) => row.vacancy_id);
  }

  /** Twice is as good as once. */
  async add(tx: Transaction, saved: { personId: string; vacancyId: string; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO saved_jobs (licensee_id, id, person_id, vacancy_id, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT saved_jobs_once_key DO NOTHING`,
      [tx.licenseeId, newId(), saved.personId, saved.vacancyId, saved.at],
    );
  }

  /** False when it was not on the list. */
  async remove(tx: Transaction, personId: string, vacancyId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM saved_jobs WHERE licensee_id = $1 AND person_id = $2 AND vacancy_id = $3 RETURNING id',
      [tx.licenseeId, personId, vacancyId],
    );
    return rows.length > 0;
  }
}
