import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Side } from '../../hooks/writing';
import { SHARE_MOVES, type ShareDeed, type ShareField, type ShareState } from './share-state';

export interface ShareRow {
  readonly id: string;
  readonly field: ShareField;
  readonly state: ShareState;
  readonly askedSide: Side;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly endedSide: Side | null;
  readonly endedAt: Date | null;
  readonly employerSawAt: Date | null;
  readonly paSawAt: Date | null;
}

const COLUMNS = `s.id, s.field, s.state, s.asked_side AS "askedSide", s.asked_at AS "askedAt", s.decided_at AS "decidedAt",
  s.ended_side AS "endedSide", s.ended_at AS "endedAt", s.employer_saw_at AS "employerSawAt", s.pa_saw_at AS "paSawAt"`;

/** Rows of what two people share, within one licensee's transaction. */
@Injectable()
export class SharesRepository {
  /** False when this field is asked for or shared already: the database settles who asked first. */
  async ask(
    tx: Transaction,
    share: { id: string; conversationId: string; field: ShareField; side: Side; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO contact_shares (licensee_id, id, conversation_id, field, state, asked_side, asked_at)
       VALUES ($1, $2, $3, $4, 'asked', $5, $6)
       ON CONFLICT (licensee_id, conversation_id, field) WHERE state IN ('asked', 'agreed') DO NOTHING RETURNING 1`,
      [tx.licenseeId, share.id, share.conversationId, share.field, share.side, share.at],
    );
    return rows.length === 1;
  }

  /** One step of one side, when it may still be taken; null when it may not any more. */
  async move(
    tx: Transaction,
    conversationId: string,
    { id, deed, side, at }: { id: string; deed: ShareDeed; side: Side; at: Date },
  ): Promise<ShareRow | null> {
    const { from, to, by } = SHARE_MOVES[deed];
    const rows = await tx.query<ShareRow>(
      `UPDATE contact_shares s SET state = $4, decided_at = coalesce(decided_at, $5),
              ended_at = CASE WHEN $4 = 'ended' THEN $5::timestamptz END,
              ended_side = CASE WHEN $4 = 'ended' THEN $6 END
        WHERE s.licensee_id = $1 AND s.conversation_id = $2 AND s.id = $3 AND s.state = $7
          AND ($8 = 'either' OR ($8 = 'asker') = (s.asked_side = $6))
        RETURNING ${COLUMNS}`,
      [tx.licenseeId, conversationId, id, to, at, side, from, by],
    );
    return rows[0] ?? null;
  }

  /** Oldest first. */
  async list(tx: Transaction, conversationId: string): Promise<ShareRow[]> {
    return tx.query<ShareRow>(
      `SELECT ${COLUMNS} FROM contact_shares s WHERE s.licensee_id = $1 AND s.conversation_id = $2
        ORDER BY s.asked_at, s.id`,
      [tx.licenseeId, conversationId],
    );
  }

  /** From now on this side has seen what the other shares; the first time counts. */
  async markSeen(tx: Transaction, conversationId: string, { side, at }: { side: Side; at: Date }): Promise<void> {
    const column = side === 'pa' ? 'pa_saw_at' : 'employer_saw_at';
    await tx.query(
      `UPDATE contact_shares SET ${column} = $3
        WHERE licensee_id = $1 AND conversation_id = $2 AND state = 'agreed' AND ${column} IS NULL`,
      [tx.licenseeId, conversationId, at],
    );
  }

  /** Everything of a conversation ends at once. */
  async endAll(tx: Transaction, conversationId: string, { side, at }: { side: Side; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE contact_shares
          SET state = CASE WHEN state = 'agreed' THEN 'ended' WHEN asked_side = $4 THEN 'withdrawn' ELSE 'declined' END,
              ended_side = CASE WHEN state = 'agreed' THEN $4 END,
              ended_at = CASE WHEN state = 'agreed' THEN $3::timestamptz END, decided_at = coalesce(decided_at, $3)
        WHERE licensee_id = $1 AND conversation_id = $2 AND state IN ('asked', 'agreed')`,
      [tx.licenseeId, conversationId, at, side],
    );
    await tx.query(`UPDATE conversations SET shared_fields = '{}' WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      conversationId,
    ]);
  }

  /** What messages between the two may show. False when the conversation is not open any more. */
  async setShared(
    tx: Transaction,
    conversationId: string,
    { field, isShared }: { field: ShareField; isShared: boolean },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE conversations
          SET shared_fields = CASE WHEN $4 THEN array_append(array_remove(shared_fields, $3), $3)
                                   ELSE array_remove(shared_fields, $3) END
        WHERE licensee_id = $1 AND id = $2 AND (state = 'open' OR NOT $4) RETURNING 1`,
      [tx.licenseeId, conversationId, field, isShared],
    );
    return rows.length === 1;
  }
}
