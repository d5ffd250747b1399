import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';
import type { MessageRow } from '../messages/messages.repository';

/** A message of one of somebody's own conversations. */
export interface OwnMessageRow extends MessageRow {
  readonly conversationId: string;
}

/** Where a stretch begins: before this moment and id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const COLUMNS = `
  m.id, m.conversation_id AS "conversationId", m.number, m.client_id AS "clientId", m.author_id AS "authorId",
  a.display_name AS "authorName", m.side, m.kind, m.body, m.created_at AS "createdAt", m.edited_at AS "editedAt",
  m.deleted_at AS "deletedAt"`;
/** Of each conversation no more than a stretch can hold, by the key in which they stand; then the newest of all of them. */
const NEWEST = `
  SELECT ${COLUMNS} FROM conversations c
   CROSS JOIN LATERAL (
     SELECT * FROM messages m
      WHERE m.licensee_id = c.licensee_id AND m.conversation_id = c.id AND (m.created_at, m.id) < ($3::timestamptz, $4::uuid)
        AND m.deleted_at IS NULL AND m.side <> 'system'
      ORDER BY m.number DESC LIMIT $5) m
    LEFT JOIN people a ON a.licensee_id = m.licensee_id AND a.id = m.author_id
   WHERE c.licensee_id = $1 AND (c.employer_id = $2 OR c.pa_id = $2)
   ORDER BY m.created_at DESC, m.id DESC LIMIT $5`;

/** Messages over all conversations of one person. */
@Injectable()
export class OwnMessagesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async listBefore(
    licenseeId: string,
    { partyId, before, limit }: { partyId: string; before: Cursor; limit: number },
  ): Promise<OwnMessageRow[]> {
    const values = [licenseeId, partyId, before.at, before.id, limit];
    return this.unitOfWork.reader(licenseeId)({ name: 'messaging-own-newest', text: NEWEST, values });
  }
}
