import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { MessageFileRow } from './message-file';

const COLUMNS = `
  f.id, f.conversation_id AS "conversationId", f.owner_id AS "ownerId", f.client_id AS "clientId", f.side,
  f.name_sealed AS "nameSealed", f.kind, f.size, f.verdict, f.added_at AS "addedAt"`;

/** A file of somebody's own with the sealed key of its conversation. */
export interface OwnFileRow extends MessageFileRow {
  readonly keySealed: Buffer;
}

/** Rows of files in messages, within one licensee's transaction. */
@Injectable()
export class MessageFilesRepository {
  /** The row that stands for this mark of this person: the new one, or the one that came first. */
  async addOnce(tx: Transaction, file: MessageFileRow): Promise<{ id: string; nameSealed: Buffer }> {
    const rows = await tx.query<{ id: string; nameSealed: Buffer }>(
      `INSERT INTO message_files (licensee_id, id, conversation_id, owner_id, client_id, side, name_sealed, kind, size, verdict, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT message_files_client_key DO UPDATE SET kind = message_files.kind
       RETURNING id, name_sealed AS "nameSealed"`,
      [
        tx.licenseeId,
        file.id,
        file.conversationId,
        file.ownerId,
        file.clientId,
        file.side,
        file.nameSealed,
        file.kind,
        file.size,
        file.verdict,
        file.addedAt,
      ],
    );
    return rows[0] ?? { id: file.id, nameSealed: file.nameSealed };
  }

  async link(tx: Transaction, id: string, messageId: string): Promise<void> {
    await tx.query('UPDATE message_files SET message_id = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      messageId,
    ]);
  }

  /** A file that no message came to stand for. */
  async removeUnsent(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM message_files WHERE licensee_id = $1 AND id = $2 AND message_id IS NULL', [
      tx.licenseeId,
      id,
    ]);
  }

  /** Of a message that was sent. */
  async find(tx: Transaction, conversationId: string, id: string): Promise<MessageFileRow | null> {
    const rows = await tx.query<MessageFileRow>(
      `SELECT ${COLUMNS} FROM message_files f
        WHERE f.licensee_id = $1 AND f.conversation_id = $2 AND f.id = $3 AND f.message_id IS NOT NULL`,
      [tx.licenseeId, conversationId, id],
    );
    return rows[0] ?? null;
  }

  async listOf(tx: Transaction, conversationId: string): Promise<MessageFileRow[]> {
    return tx.query<MessageFileRow>(
      `SELECT ${COLUMNS} FROM message_files f
        WHERE f.licensee_id = $1 AND f.conversation_id = $2 AND f.message_id IS NOT NULL ORDER BY f.id`,
      [tx.licenseeId, conversationId],
    );
  }

  async listKnown(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM message_files WHERE licensee_id = $1 AND id = ANY ($2::uuid[])',
      [tx.licenseeId, ids],
    );
    return rows.map(({ id }) => id);
  }

  async listOfPerson(tx: Transaction, personId: string): Promise<OwnFileRow[]> {
    return tx.query<OwnFileRow>(
      `SELECT ${COLUMNS}, c.key_sealed AS "keySealed" FROM message_files f
         JOIN conversations c ON c.licensee_id = f.licensee_id AND c.id = f.conversation_id
        WHERE f.licensee_id = $1 AND f.owner_id = $2 ORDER BY f.id`,
      [tx.licenseeId, personId],
    );
  }
}
