import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { InterviewState, InterviewWay } from './interview';

export interface InterviewRow {
  readonly id: string;
  readonly applicationId: string;
  readonly state: InterviewState;
  readonly way: InterviewWay;
  readonly placeSealed: Buffer;
  readonly minutes: number;
  readonly times: readonly Date[];
  readonly chosenAt: Date | null;
  readonly offeredAt: Date;
}

/** Rows of interviews, within one licensee's transaction. */
@Injectable()
export class InterviewsRepository {
  async add(tx: Transaction, row: Omit<InterviewRow, 'state' | 'chosenAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO interviews (licensee_id, id, application_id, state, way, place_sealed, minutes, times, offered_at)
       VALUES ($1, $2, $3, 'offered', $4, $5, $6, $7, $8)`,
      [tx.licenseeId, row.id, row.applicationId, row.way, row.placeSealed, row.minutes, row.times, row.offeredAt],
    );
  }

  /** Newest first. */
  async list(tx: Transaction, applicationId: string): Promise<InterviewRow[]> {
    return tx.query(
      `SELECT id, application_id AS "applicationId", state, way, place_sealed AS "placeSealed", minutes, times,
              chosen_at AS "chosenAt", offered_at AS "offeredAt"
         FROM interviews WHERE licensee_id = $1 AND application_id = $2 ORDER BY offered_at DESC, id DESC`,
      [tx.licenseeId, applicationId],
    );
  }

  /** Decides the open interview of an application; false when it does not stand in `from`. */
  async decide(
    tx: Transaction,
    applicationId: string,
    step: { from: readonly InterviewState[]; to: InterviewState; at: Date; chosenAt?: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE interviews SET state = $3, decided_at = $4, chosen_at = coalesce($5, chosen_at)
        WHERE licensee_id = $1 AND application_id = $2 AND state = ANY ($6)
          AND ($5::timestamptz IS NULL OR $5 = ANY (times)) RETURNING 1`,
      [tx.licenseeId, applicationId, step.to, step.at, step.chosenAt ?? null, step.from],
    );
    return rows.length === 1;
  }
}
