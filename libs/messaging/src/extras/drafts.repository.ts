import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

export interface DraftPlace {
  readonly conversationId: string;
  readonly personId: string;
}

/** Rows of what somebody has begun to write: one for each person and conversation. */
@Injectable()
export class DraftsRepository {
  async find(tx: Transaction, { conversationId, personId }: DraftPlace): Promise<Buffer | null> {
    const rows = await tx.query<{ sealed: Buffer }>(
      `SELECT text_sealed AS sealed FROM message_drafts WHERE licensee_id = $1 AND conversation_id = $2 AND person_id = $3`,
      [tx.licenseeId, conversationId, personId],
    );
    return rows[0]?.sealed ?? null;
  }

  async put(tx: Transaction, place: DraftPlace, draft: { id: string; sealed: Buffer; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO message_drafts (licensee_id, id, conversation_id, person_id, text_sealed, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT message_drafts_one_each_key DO UPDATE
         SET text_sealed = excluded.text_sealed, updated_at = excluded.updated_at`,
      [tx.licenseeId, draft.id, place.conversationId, place.personId, draft.sealed, draft.at],
    );
  }

  async remove(tx: Transaction, { conversationId, personId }: DraftPlace): Promise<void> {
    await tx.query('DELETE FROM message_drafts WHERE licensee_id = $1 AND conversation_id = $2 AND person_id = $3', [
      tx.licenseeId,
      conversationId,
      personId,
    ]);
  }
}
