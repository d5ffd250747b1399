import type { BoundStatement } from '@pa/platform';
import type { Side } from '../hooks/writing';
import { messagingEvents } from '../messaging.events';
import type { SentKind } from './message-body';

/** A message ready to be kept. */
export interface LockedMessage {
  readonly licenseeId: string;
  readonly conversationId: string;
  readonly id: string;
  readonly clientId: string;
  readonly authorId: string;
  /** The party on whose side it is: the author, or whom the author acts for. */
  readonly partyId: string;
  readonly side: Side;
  readonly kind: SentKind;
  readonly body: Buffer;
  readonly at: Date;
  /** The id of the event that tells the worker. */
  readonly eventId: string;
}

/** What became of it. `fresh` is false when this client id had come before: then it is the first one's number and id. */
export interface SentRow {
  readonly id: string;
  readonly number: number;
  readonly at: Date;
  readonly fresh: boolean;
}

/**
 * The whole of sending: the row of the conversation is locked by taking its next number, so numbers have no gap and their
 * order is the order of the commits; the sender has read up to their own message. No row comes back when the conversation
 * is closed, on hold, left or not theirs. Two at once with one client id: the unique key lets one through.
 */
const SEND = `
  WITH known AS MATERIALIZED (
    SELECT m.id, m.number, m.created_at FROM messages m
     WHERE m.licensee_id = $1::uuid AND m.conversation_id = $2::uuid AND m.author_id = $5::uuid AND m.client_id = $4::uuid),
  next AS (
    UPDATE conversations c SET last_number = c.last_number + 1, last_message_at = $10::timestamptz
     WHERE c.licensee_id = $1::uuid AND c.id = $2::uuid AND c.state = 'open'
       AND CASE $7 WHEN 'employer' THEN c.employer_id ELSE c.pa_id END = $6::uuid
       AND c.employer_id IS NOT NULL AND c.pa_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM known)
       AND NOT EXISTS (
         SELECT 1 FROM people p
          WHERE p.licensee_id = $1::uuid AND p.id IN (c.employer_id, c.pa_id)
            AND (p.suspended_at IS NOT NULL OR p.closing_at IS NOT NULL))
    RETURNING c.last_number AS number),
  added AS (
    INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
    SELECT $1::uuid, $3::uuid, $2::uuid, next.number, $4::uuid, $5::uuid, $7::text, $8::text, $9::bytea, $10::timestamptz FROM next
    RETURNING id, number, created_at),
  marked AS (
    INSERT INTO conversation_members AS held (licensee_id, conversation_id, person_id, side, delivered_number, read_number)
    SELECT $1::uuid, $2::uuid, $5::uuid, $7::text, next.number, next.number FROM next
    ON CONFLICT ON CONSTRAINT conversation_members_pkey DO UPDATE
      SET delivered_number = excluded.delivered_number, read_number = excluded.read_number, archived_at = NULL),
  told AS (
    INSERT INTO outbox (licensee_id, id, topic, subject_id)
    SELECT $1::uuid, $11::uuid, '${messagingEvents.messageSent}', added.id FROM added)
  SELECT id, number, created_at AS at, true AS fresh FROM added
  UNION ALL
  SELECT id, number, created_at, false FROM known`;

export function sendStatement(message: LockedMessage): BoundStatement {
  const { licenseeId, conversationId, id, clientId, authorId, partyId, side, kind, body, at, eventId } = message;
  return {
    text: SEND,
    values: [licenseeId, conversationId, id, clientId, authorId, partyId, side, kind, body, at, eventId],
  };
}
