import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Conversation } from '../conversations/conversation';
import type { Side } from '../hooks/writing';

/** Somebody who is to be told, locked until the transaction ends. */
export interface DueAlert {
  readonly id: string;
  readonly personId: string;
  readonly sentAt: Date | null;
}

/** What is new for somebody in one conversation. */
export interface Unread extends Pick<Conversation, 'employerName' | 'paName' | 'paAlias' | 'employerId' | 'paId'> {
  readonly id: string;
  readonly side: Side;
  readonly count: number;
  /** The kind of the newest reason; null where there is none. */
  readonly about: string | null;
}

/** The party on the other side. Who acts for somebody hears from them, and looks for themselves. */
const READERS = `
  SELECT CASE m.side WHEN 'employer' THEN c.pa_id ELSE c.employer_id END AS "personId", m.created_at AS "sentAt"
    FROM messages m JOIN conversations c ON c.licensee_id = m.licensee_id AND c.id = m.conversation_id
   WHERE m.licensee_id = $1 AND m.id = $2 AND m.side <> 'system'`;
/** Only what the other side wrote and did not take back; nothing of conversations that have ended or are on hold. */
const UNREAD = `
  SELECT c.id, c.employer_id AS "employerId", c.pa_id AS "paId", c.pa_alias AS "paAlias",
         e.display_name AS "employerName", p.display_name AS "paName",
         CASE WHEN c.employer_id = $2 THEN 'employer' ELSE 'pa' END AS side, new.count::integer AS count,
         (SELECT r.kind FROM conversation_reasons r
           WHERE r.licensee_id = c.licensee_id AND r.conversation_id = c.id ORDER BY r.at DESC, r.id DESC LIMIT 1) AS about
    FROM conversations c
    JOIN people e ON e.licensee_id = c.licensee_id AND e.id = c.employer_id
    JOIN people p ON p.licensee_id = c.licensee_id AND p.id = c.pa_id
    LEFT JOIN conversation_members own
      ON own.licensee_id = c.licensee_id AND own.conversation_id = c.id AND own.person_id = $2
   CROSS JOIN LATERAL (
     SELECT count(*) AS count FROM messages m
      WHERE m.licensee_id = c.licensee_id AND m.conversation_id = c.id AND m.number > coalesce(own.read_number, 0)
        AND m.deleted_at IS NULL AND m.side = CASE WHEN c.employer_id = $2 THEN 'pa' ELSE 'employer' END) new
   WHERE c.licensee_id = $1 AND (c.employer_id = $2 OR c.pa_id = $2) AND c.state = 'open' AND new.count > 0
     AND e.suspended_at IS NULL AND e.closing_at IS NULL AND p.suspended_at IS NULL AND p.closing_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM conversation_members a
                      WHERE a.licensee_id = c.licensee_id AND a.conversation_id = c.id AND a.person_id = $2
                        AND a.archived_at IS NOT NULL)
   ORDER BY c.last_message_at DESC, c.id LIMIT 50`;

/** Who is to be told of messages, and when. */
@Injectable()
export class MessageAlertsRepository {
  /** Who is told of a message when they do not read it; null where it was deleted or the other has left. */
  async readerOf(tx: Transaction, messageId: string): Promise<{ personId: string; sentAt: Date } | null> {
    const [row] = await tx.query<{ personId: string | null; sentAt: Date }>(READERS, [tx.licenseeId, messageId]);
    return row?.personId ? { personId: row.personId, sentAt: row.sentAt } : null;
  }

  /** Somebody who is to be told already stays to be told then: later messages go with it. */
  async await(tx: Transaction, alert: { id: string; personId: string; dueAt: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO message_alerts AS held (licensee_id, id, person_id, due_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT message_alerts_one_each_key DO UPDATE SET due_at = coalesce(held.due_at, excluded.due_at)`,
      [tx.licenseeId, alert.id, alert.personId, alert.dueAt],
    );
  }

  /** Those whose time has come. Two workers at once take different ones. */
  async takeDue(tx: Transaction, at: Date, limit: number): Promise<DueAlert[]> {
    return tx.query<DueAlert>(
      `SELECT id, person_id AS "personId", sent_at AS "sentAt" FROM message_alerts
        WHERE licensee_id = $1 AND due_at <= $2 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [tx.licenseeId, at, limit],
    );
  }

  async postpone(tx: Transaction, id: string, until: Date): Promise<void> {
    await tx.query('UPDATE message_alerts SET due_at = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      until,
    ]);
  }

  async told(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE message_alerts SET due_at = NULL, sent_at = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      at,
    ]);
  }

  async nothingNew(tx: Transaction, id: string): Promise<void> {
    await tx.query('UPDATE message_alerts SET due_at = NULL WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id]);
  }

  async findPerson(tx: Transaction, id: string): Promise<string | null> {
    const rows = await tx.query<{ personId: string }>(
      'SELECT person_id AS "personId" FROM message_alerts WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return rows[0]?.personId ?? null;
  }

  async listUnread(tx: Transaction, personId: string): Promise<Unread[]> {
    return tx.query<Unread>(UNREAD, [tx.licenseeId, personId]);
  }
}
