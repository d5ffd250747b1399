import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface CircleRow {
  /** The PA. */
  readonly paId: string;
  readonly addedAt: Date;
}

/** The PAs an employer trusts, within one licensee's transaction. */
@Injectable()
export class CoverCircleRepository {
  /** False when the PA was in it already. */
  async add(tx: Transaction, row: { personId: string; paId: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO cover_circle (licensee_id, id, person_id, pa_id, added_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT cover_circle_one_each_key DO NOTHING RETURNING 1`,
      [tx.licenseeId, newId(), row.personId, row.paId, row.at],
    );
    return rows.length === 1;
  }

  async remove(tx: Transaction, personId: string, paId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM cover_circle WHERE licensee_id = $1 AND person_id = $2 AND pa_id = $3 RETURNING 1',
      [tx.licenseeId, personId, paId],
    );
    return rows.length === 1;
  }

  async has(tx: Transaction, personId: string, paId: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM cover_circle WHERE licensee_id = $1 AND person_id = $2 AND pa_id = $3', [
      tx.licenseeId,
      personId,
      paId,
    ]);
    return rows.length === 1;
  }

  /** First come first. */
  async list(tx: Transaction, personId: string): Promise<CircleRow[]> {
    return tx.query(
      `SELECT pa_id AS "paId", added_at AS "addedAt" FROM cover_circle
        WHERE licensee_id = $1 AND person_id = $2 ORDER BY added_at, pa_id LIMIT 200`,
      [tx.licenseeId, personId],
    );
  }

  /** PAs who work, or have covered, for an employer: they know each other. */
  async listKnown(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.query<{ paId: string }>(
      `SELECT a.person_id AS "paId" FROM applications a
         JOIN vacancies v ON v.licensee_id = a.licensee_id AND v.id = a.vacancy_id
        WHERE a.licensee_id = $1 AND v.person_id = $2 AND a.state = 'hired' AND NOT a.held
       UNION
       SELECT o.person_id FROM cover_offers o
         JOIN cover_requests r ON r.licensee_id = o.licensee_id AND r.id = o.request_id
        WHERE o.licensee_id = $1 AND r.person_id = $2 AND r.state = 'done' AND o.state = 'accepted'
        ORDER BY 1`,
      [tx.licenseeId, personId],
    );
    return rows.map(({ paId }) => paId);
  }
}
