import { Injectable } from '@nestjs/common';
import { NotFoundError, type Transaction } from '@pa/platform';
import type { NoteState } from './note-state';

/** How the writer wants the answer. `page`: only here, so that nothing of it stands in a mail that others may read. */
export const ANSWER_WAYS = ['page', 'phone', 'email'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** A note as it is kept: what was written is sealed. */
export interface NoteRow {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly state: NoteState;
  readonly wordsSealed: Buffer;
  readonly answerBy: AnswerWay;
  readonly answerSealed: Buffer | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

const SELECT = `
  SELECT n.id, n.person_id AS "personId", p.display_name AS "displayName", n.state, n.words_sealed AS "wordsSealed",
         n.answer_by AS "answerBy", n.answer_sealed AS "answerSealed", n.created_at AS "createdAt",
         n.answered_at AS "answeredAt"
    FROM notes_to_staff n
    JOIN people p ON p.licensee_id = n.licensee_id AND p.id = n.person_id
   WHERE n.licensee_id = $1`;

/** Rows of notes to staff, within one licensee's transaction. */
@Injectable()
export class NotesToStaffRepository {
  /** One note of a person after the other, so that a form sent twice finds the first. */
  async lockOf(tx: Transaction, personId: string): Promise<void> {
    await tx.query('SELECT 1 FROM people WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, personId]);
  }

  async add(
    tx: Transaction,
    note: { id: string; personId: string; wordsSealed: Buffer; answerBy: AnswerWay; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notes_to_staff (licensee_id, id, person_id, state, words_sealed, answer_by, created_at)
       VALUES ($1, $2, $3, 'new', $4, $5, $6)`,
      [tx.licenseeId, note.id, note.personId, note.wordsSealed, note.answerBy, note.at],
    );
  }

  async listOf(tx: Transaction, personId: string): Promise<NoteRow[]> {
    return tx.query(`${SELECT} AND n.person_id = $2 ORDER BY n.created_at DESC, n.id DESC LIMIT 50`, [
      tx.licenseeId,
      personId,
    ]);
  }

  /** What nobody has looked at comes first, oldest first. */
  async list(tx: Transaction, states: readonly NoteState[]): Promise<NoteRow[]> {
    return tx.query(`${SELECT} AND n.state = ANY ($2) ORDER BY n.state <> 'new', n.created_at, n.id LIMIT 200`, [
      tx.licenseeId,
      states,
    ]);
  }

  /** @throws NotFoundError */
  async getForUpdate(tx: Transaction, id: string): Promise<NoteRow> {
    const rows = await tx.query<NoteRow>(`${SELECT} AND n.id = $2 FOR UPDATE OF n`, [tx.licenseeId, id]);
    if (!rows[0]) throw new NotFoundError('no-such-note', 'There is no note with this number.');
    return rows[0];
  }

  /** Moves a note that is held. */
  async move(
    tx: Transaction,
    id: string,
    step: { to: NoteState; by: string; at: Date; answerSealed?: Buffer },
  ): Promise<void> {
    await tx.query(
      `UPDATE notes_to_staff
          SET state = $3, taken_by = coalesce(taken_by, $4), taken_at = coalesce(taken_at, $5),
              answer_sealed = coalesce($6, answer_sealed),
              answered_at = CASE WHEN $6::bytea IS NULL THEN answered_at ELSE $5 END,
              closed_at = CASE WHEN $3 = 'closed' THEN $5 END
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id, step.to, step.by, step.at, step.answerSealed ?? null],
    );
  }
}
