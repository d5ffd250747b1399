import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { TAKEDOWN_MOVES, type TakedownDeed, type TakedownState } from './takedown-state';

export interface TakedownRow {
  readonly id: string;
  readonly reportId: string;
  readonly conversationId: string;
  readonly aboutId: string | null;
  readonly aboutName: string | null;
  readonly what: 'message' | 'conversation';
  readonly messageNumber: number | null;
  readonly reasonSealed: Buffer;
  readonly state: TakedownState;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date;
  readonly appealSealed: Buffer | null;
  readonly appealedAt: Date | null;
  readonly answerSealed: Buffer | null;
  readonly answeredAt: Date | null;
}

export interface NewTakedown extends Pick<
  TakedownRow,
  'id' | 'reportId' | 'conversationId' | 'aboutId' | 'what' | 'messageNumber' | 'reasonSealed'
> {
  readonly keptBody: Buffer | null;
  readonly decidedBy: string;
  readonly at: Date;
}

const SELECT = `
  SELECT t.id, t.report_id AS "reportId", t.conversation_id AS "conversationId", t.about_id AS "aboutId",
         a.display_name AS "aboutName", t.what, t.message_number AS "messageNumber", t.reason_sealed AS "reasonSealed", t.state,
         t.decided_by AS "decidedBy", d.display_name AS "decidedByName", t.decided_at AS "decidedAt",
         t.appeal_sealed AS "appealSealed", t.appealed_at AS "appealedAt", t.answer_sealed AS "answerSealed",
         t.answered_at AS "answeredAt"
    FROM takedowns t
    LEFT JOIN people a ON a.licensee_id = t.licensee_id AND a.id = t.about_id
    LEFT JOIN people d ON d.licensee_id = t.licensee_id AND d.id = t.decided_by
   WHERE t.licensee_id = $1`;

/** Rows of what was taken down, within one licensee's transaction. */
@Injectable()
export class TakedownsRepository {
  /** False when this was taken down already because of this report. */
  async add(tx: Transaction, row: NewTakedown): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO takedowns (licensee_id, id, report_id, conversation_id, about_id, what, message_number, kept_body,
                              reason_sealed, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT takedowns_once_key DO NOTHING RETURNING 1`,
      [
        ...[tx.licenseeId, row.id, row.reportId, row.conversationId, row.aboutId, row.what, row.messageNumber],
        ...[row.keptBody, row.reasonSealed, row.decidedBy, row.at],
      ],
    );
    return rows.length === 1;
  }

  async find(tx: Transaction, id: string): Promise<TakedownRow | null> {
    return (await tx.query<TakedownRow>(`${SELECT} AND t.id = $2`, [tx.licenseeId, id]))[0] ?? null;
  }

  /** Newest first. */
  async listAbout(tx: Transaction, personId: string): Promise<TakedownRow[]> {
    const newest = 'ORDER BY t.decided_at DESC, t.id DESC LIMIT 100';
    return tx.query<TakedownRow>(`${SELECT} AND t.about_id = $2 ${newest}`, [tx.licenseeId, personId]);
  }

  async listOf(tx: Transaction, reportId: string): Promise<TakedownRow[]> {
    return tx.query<TakedownRow>(`${SELECT} AND t.report_id = $2 ORDER BY t.decided_at, t.id`, [
      tx.licenseeId,
      reportId,
    ]);
  }

  /** Those that wait for an answer, longest first. */
  async listAppealed(tx: Transaction): Promise<TakedownRow[]> {
    return tx.query<TakedownRow>(`${SELECT} AND t.state = 'appealed' ORDER BY t.appealed_at, t.id LIMIT 200`, [
      tx.licenseeId,
    ]);
  }

  /** False when it does not stand any more: appealed before, or by another device. */
  async appeal(tx: Transaction, id: string, { sealed, at }: { sealed: Buffer; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE takedowns SET state = 'appealed', appeal_sealed = $3, appealed_at = $4
        WHERE licensee_id = $1 AND id = $2 AND state = 'standing' RETURNING 1`,
      [tx.licenseeId, id, sealed, at],
    );
    return rows.length === 1;
  }

  /** False when a colleague was quicker, or made the decision. */
  async answer(
    tx: Transaction,
    id: string,
    answer: { deed: Exclude<TakedownDeed, 'appeal'>; sealed: Buffer; by: string; at: Date },
  ): Promise<boolean> {
    const { from, to } = TAKEDOWN_MOVES[answer.deed];
    const rows = await tx.query(
      `UPDATE takedowns SET state = $3, answer_sealed = $4, answered_by = $5, answered_at = $6
        WHERE licensee_id = $1 AND id = $2 AND state = $7 AND decided_by IS DISTINCT FROM $5::uuid RETURNING 1`,
      [tx.licenseeId, id, to, answer.sealed, answer.by, answer.at, from],
    );
    return rows.length === 1;
  }

  /** Empties a message; its locked body is answered, to be kept. Null when it is empty already. */
  async emptyMessage(
    tx: Transaction,
    { conversationId, number, at }: { conversationId: string; number: number; at: Date },
  ): Promise<Buffer | null> {
    const rows = await tx.query<{ body: Buffer }>(
      `UPDATE messages m SET body = NULL, deleted_at = $4
         FROM (SELECT licensee_id, id, body FROM messages
                WHERE licensee_id = $1 AND conversation_id = $2 AND number = $3 AND side <> 'system' AND body IS NOT NULL
                FOR UPDATE) held
        WHERE m.licensee_id = held.licensee_id AND m.id = held.id RETURNING held.body`,
      [tx.licenseeId, conversationId, number, at],
    );
    return rows[0]?.body ?? null;
  }

  /** Puts what was kept back in its place. */
  async fillMessage(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE messages m SET body = t.kept_body, deleted_at = NULL
         FROM takedowns t
        WHERE t.licensee_id = $1 AND t.id = $2 AND t.kept_body IS NOT NULL
          AND m.licensee_id = t.licensee_id AND m.conversation_id = t.conversation_id AND m.number = t.message_number
          AND m.body IS NULL`,
      [tx.licenseeId, id],
    );
  }

  /** Opens a conversation again that staff had ended, and nobody else. */
  async reopenConversation(tx: Transaction, conversationId: string): Promise<void> {
    await tx.query(
      `UPDATE conversations SET state = 'open', closed_why = NULL, closed_by = NULL, closed_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = 'closed' AND closed_why = 'staff'`,
      [tx.licenseeId, conversationId],
    );
  }
}
