import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import type { Side } from '../hooks/writing';
import type { MessageKind } from './message-body';
import type { LockedMessage, SentRow } from './send-statement';

/** A message as it stands in the database, its body still locked. */
export interface MessageRow {
  readonly id: string;
  readonly number: number;
  readonly clientId: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly side: Side | 'system';
  readonly kind: MessageKind;
  readonly body: Buffer | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
}

/** A message as its author's own data. */
export type WrittenRow = Pick<MessageRow, 'id' | 'body' | 'createdAt' | 'editedAt' | 'deletedAt'> & {
  readonly conversationId: string;
};

/** How far the two sides are; of several people on one side the furthest counts. */
export interface Markers {
  readonly employerDelivered: number;
  readonly employerRead: number;
  readonly paDelivered: number;
  readonly paRead: number;
}

/** `m` is the message and `a` its author. */
export const MESSAGE_COLUMNS = `
  m.id, m.number, m.client_id AS "clientId", m.author_id AS "authorId", a.display_name AS "authorName", m.side, m.kind,
  m.body, m.created_at AS "createdAt", m.edited_at AS "editedAt", m.deleted_at AS "deletedAt"`;
const SELECT = `
  SELECT ${MESSAGE_COLUMNS}
    FROM messages m LEFT JOIN people a ON a.licensee_id = m.licensee_id AND a.id = m.author_id
   WHERE m.licensee_id = $1 AND m.conversation_id = $2`;
const NEWEST = `
  SELECT ${MESSAGE_COLUMNS}, m.conversation_id AS "conversationId"
    FROM unnest($2::uuid[], $3::integer[]) AS newest (id, number)
    JOIN messages m ON m.licensee_id = $1 AND m.conversation_id = newest.id AND m.number = newest.number
    LEFT JOIN people a ON a.licensee_id = m.licensee_id AND a.id = m.author_id`;
const BEFORE = `${SELECT} AND m.number < $3 ORDER BY m.number DESC LIMIT $4`;
const ONE = `${SELECT} AND m.number = $3`;
const SENT = `
  SELECT id, number, created_at AS at FROM messages
   WHERE licensee_id = $1 AND conversation_id = $2 AND author_id = $3 AND client_id = $4`;
/** Never back, never past the last message. Whoever acts for a party gets a row when they first look. Only news gives a row. */
const MARK = `
  INSERT INTO conversation_members AS held (licensee_id, conversation_id, person_id, side, delivered_number, read_number)
  SELECT $1::uuid, c.id, $3::uuid, $4::text, least($5::integer, c.last_number), least($6::integer, c.last_number)
    FROM conversations c WHERE c.licensee_id = $1::uuid AND c.id = $2::uuid
  ON CONFLICT ON CONSTRAINT conversation_members_pkey DO UPDATE
    SET delivered_number = greatest(held.delivered_number, excluded.delivered_number),
        read_number = greatest(held.read_number, excluded.read_number)
    WHERE held.delivered_number < excluded.delivered_number OR held.read_number < excluded.read_number
  RETURNING delivered_number AS delivered, read_number AS read`;

export interface Mark {
  readonly conversationId: string;
  readonly personId: string;
  readonly side: Side;
  readonly delivered: number;
  readonly read: number;
}

type SentBy = Pick<LockedMessage, 'licenseeId' | 'conversationId' | 'authorId'>;

/** A stretch of a conversation. */
export interface Stretch {
  readonly conversationId: string;
  readonly number: number;
  readonly limit: number;
}

/** Rows of messages. Reading is single statements: many wait for them. Sending is in `SendingRepository`. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What an author sent under a mark of theirs. */
  async findSent(by: SentBy, clientId: string): Promise<Omit<SentRow, 'fresh'> | null> {
    const read = this.unitOfWork.reader(by.licenseeId);
    const values = [by.licenseeId, by.conversationId, by.authorId, clientId];
    return (await read<SentRow>({ name: 'messaging-sent', text: SENT, values }))[0] ?? null;
  }

  /** The last ones before a number, oldest first. */
  async listBefore(licenseeId: string, { conversationId, number, limit }: Stretch): Promise<MessageRow[]> {
    const values = [licenseeId, conversationId, number, limit];
    const read = this.unitOfWork.reader(licenseeId);
    return (await read<MessageRow>({ name: 'messaging-before', text: BEFORE, values })).toReversed();
  }

  /** Locked until the transaction ends. */
  async findForUpdate(tx: Transaction, conversationId: string, number: number): Promise<MessageRow | null> {
    const values = [tx.licenseeId, conversationId, number];
    return (await tx.query<MessageRow>(`${ONE} FOR UPDATE OF m`, values))[0] ?? null;
  }

  /** What one person wrote anywhere, by id, which is the order in which it was written. */
  async listWritten(
    tx: Transaction,
    { personId, after, limit }: { personId: string; after: string | null; limit: number },
  ): Promise<WrittenRow[]> {
    return tx.query(
      `SELECT id, conversation_id AS "conversationId", body, created_at AS "createdAt", edited_at AS "editedAt",
              deleted_at AS "deletedAt"
         FROM messages WHERE licensee_id = $1 AND author_id = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [tx.licenseeId, personId, after, limit],
    );
  }

  /** For the worker, which knows a message by its id alone. */
  async findConversationOf(tx: Transaction, id: string): Promise<{ conversationId: string; number: number } | null> {
    const rows = await tx.query<{ conversationId: string; number: number }>(
      'SELECT conversation_id AS "conversationId", number FROM messages WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return rows[0] ?? null;
  }

  /** The newest of each of some conversations, by conversation. */
  async listNewest(
    licenseeId: string,
    newest: ReadonlyArray<{ id: string; number: number }>,
  ): Promise<Map<string, MessageRow>> {
    if (newest.length === 0) return new Map();
    const values = [licenseeId, newest.map(({ id }) => id), newest.map(({ number }) => number)];
    const read = this.unitOfWork.reader(licenseeId);
    const rows = await read<MessageRow & { conversationId: string }>({
      name: 'messaging-newest',
      text: NEWEST,
      values,
    });
    return new Map(rows.map((row) => [row.conversationId, row]));
  }

  /** How far somebody is now; null when they were there already. */
  async mark(licenseeId: string, mark: Mark): Promise<{ delivered: number; read: number } | null> {
    const { conversationId, personId, side, delivered, read } = mark;
    const values = [licenseeId, conversationId, personId, side, Math.max(delivered, read), read];
    const write = this.unitOfWork.writer(licenseeId);
    const rows = await write<{ delivered: number; read: number }>({ name: 'messaging-mark', text: MARK, values });
    return rows[0] ?? null;
  }

  async edit(tx: Transaction, id: string, { body, at }: { body: Buffer; at: Date }): Promise<void> {
    await tx.query(
      'UPDATE messages SET body = $3, edited_at = $4 WHERE licensee_id = $1 AND id = $2 AND deleted_at IS NULL',
      [tx.licenseeId, id, body, at],
    );
  }

  /** For both: the row stays as a trace, the words are gone. */
  async delete(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE messages SET body = NULL, deleted_at = $3 WHERE licensee_id = $1 AND id = $2 AND deleted_at IS NULL',
      [tx.licenseeId, id, at],
    );
  }

  /** A note that nobody wrote: takes the next number in the transaction of what it tells of. */
  async addNote(
    tx: Transaction,
    note: { conversationId: string; id: string; body: Buffer; at: Date },
  ): Promise<number | null> {
    const rows = await tx.query<{ number: number }>(
      `WITH next AS (
         UPDATE conversations SET last_number = last_number + 1, last_message_at = $5
          WHERE licensee_id = $1 AND id = $2 RETURNING last_number AS number)
       INSERT INTO messages (licensee_id, id, conversation_id, number, side, kind, body, created_at)
       SELECT $1, $3, $2, next.number, 'system', 'system', $4, $5 FROM next RETURNING number`,
      [tx.licenseeId, note.conversationId, note.id, note.body, note.at],
    );
    return rows[0]?.number ?? null;
  }
}
