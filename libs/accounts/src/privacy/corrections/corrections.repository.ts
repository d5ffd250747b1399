import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Correction, CorrectionOutcome } from './correction';

export interface CorrectionRow {
  readonly id: string;
  readonly person_id: string;
  readonly display_name: string;
  readonly words_sealed: Buffer;
  readonly asked_at: Date;
  readonly due_on: string;
  readonly state: Correction['state'];
  readonly answer_sealed: Buffer | null;
  readonly answered_at: Date | null;
}

const SELECT = `
  SELECT c.id, c.person_id, p.display_name, c.words_sealed, c.asked_at, c.due_on::text AS due_on, c.state,
         c.answer_sealed, c.answered_at
    FROM correction_requests c JOIN people p ON p.licensee_id = c.licensee_id AND p.id = c.person_id
   WHERE c.licensee_id = $1`;

/** Rows of wishes to have something put right, within one licensee's transaction. */
@Injectable()
export class CorrectionsRepository {
  async add(
    tx: Transaction,
    wish: { personId: string; wordsSealed: Buffer; at: Date; dueOn: string },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO correction_requests (licensee_id, id, person_id, words_sealed, asked_at, due_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.licenseeId, id, wish.personId, wish.wordsSealed, wish.at, wish.dueOn],
    );
    return id;
  }

  /** One wish of a person after the other, so that a form sent twice finds the first. */
  async lockOf(tx: Transaction, personId: string): Promise<void> {
    await tx.query('SELECT 1 FROM people WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, personId]);
  }

  async countOpen(tx: Transaction, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM correction_requests
        WHERE licensee_id = $1 AND person_id = $2 AND state = 'open'`,
      [tx.licenseeId, personId],
    );
    return row?.count ?? 0;
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<CorrectionRow[]> {
    return tx.query<CorrectionRow>(`${SELECT} AND c.person_id = $2 ORDER BY c.asked_at DESC, c.id DESC`, [
      tx.licenseeId,
      personId,
    ]);
  }

  /** Open ones, the most urgent first. */
  async listOpen(tx: Transaction): Promise<CorrectionRow[]> {
    return tx.query<CorrectionRow>(`${SELECT} AND c.state = 'open' ORDER BY c.due_on, c.id LIMIT 200`, [tx.licenseeId]);
  }

  async find(tx: Transaction, id: string): Promise<CorrectionRow | null> {
    const [row] = await tx.query<CorrectionRow>(`${SELECT} AND c.id = $2`, [tx.licenseeId, id]);
    return row ?? null;
  }

  /** Whose it was; null when it is not open any more. */
  async answer(
    tx: Transaction,
    id: string,
    given: { outcome: CorrectionOutcome; answerSealed: Buffer; at: Date; by: string },
  ): Promise<string | null> {
    const rows = await tx.query<{ person_id: string }>(
      `UPDATE correction_requests SET state = $3, answer_sealed = $4, answered_at = $5, answered_by = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'open' RETURNING person_id`,
      [tx.licenseeId, id, given.outcome, given.answerSealed, given.at, given.by],
    );
    return rows[0]?.person_id ?? null;
  }
}
