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

/** Whose place in the statement it is, counted from 1. */
export type PlacedRow = SentRow & { readonly place: string };

/**
 * The whole of sending, for one message or for many of different conversations: the row of each conversation is locked and
 * gives its next number, so numbers have no gap and their order is the order of the commits; the sender has read up to their
 * own message, and has no draft left of before it. No row comes back when the conversation is closed, on hold, left or not theirs. Two at once with one client id:
 * the unique key lets one through.
 *
 * Many together wait for no conversation that somebody else holds (`SKIP LOCKED`): while they waited for one they would hold
 * the others. What is left out so goes alone, and alone it may wait.
 *
 * The event wakes no worker: the mail that comes of it has ten minutes, and the sweep finds it in seconds. PostgreSQL lets
 * commits that notify through one by one, which is too dear for every message.
 */
const sendText = (locked: '' | 'SKIP LOCKED') => `
  WITH given AS MATERIALIZED (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::bytea[],
                         $10::timestamptz[], $11::uuid[]) WITH ORDINALITY
      AS g (conversation_id, id, client_id, author_id, party_id, side, kind, body, at, event_id, place)),
  known AS MATERIALIZED (
    SELECT g.place, m.id, m.number, m.created_at
      FROM given g CROSS JOIN LATERAL (
        SELECT * FROM messages m
         WHERE m.licensee_id = $1::uuid AND m.author_id = g.author_id AND m.conversation_id = g.conversation_id
           AND m.client_id = g.client_id LIMIT 1) m),
  held AS MATERIALIZED (
    SELECT g.* FROM given g JOIN conversations c ON c.licensee_id = $1::uuid AND c.id = g.conversation_id
     WHERE c.state = 'open'
       AND CASE g.side WHEN 'employer' THEN c.employer_id ELSE c.pa_id END = g.party_id
       AND c.employer_id IS NOT NULL AND c.pa_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM known k WHERE k.place = g.place)
       AND NOT EXISTS (
         SELECT 1 FROM people p
          WHERE p.licensee_id = $1::uuid AND p.id IN (c.employer_id, c.pa_id)
            AND (p.suspended_at IS NOT NULL OR p.closing_at IS NOT NULL))
       FOR NO KEY UPDATE OF c ${locked}),
  next AS (
    UPDATE conversations c SET last_number = c.last_number + 1, last_message_at = h.at
      FROM held h WHERE c.licensee_id = $1::uuid AND c.id = h.conversation_id
    RETURNING h.*, c.last_number AS number),
  added AS (
    INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
    SELECT $1::uuid, n.id, n.conversation_id, n.number, n.client_id, n.author_id, n.side, n.kind, n.body, n.at FROM next n),
  marked AS (
    INSERT INTO conversation_members AS was (licensee_id, conversation_id, person_id, side, delivered_number, read_number)
    SELECT $1::uuid, n.conversation_id, n.author_id, n.side, n.number, n.number FROM next n
    ON CONFLICT ON CONSTRAINT conversation_members_pkey DO UPDATE
      SET delivered_number = excluded.delivered_number, read_number = excluded.read_number, archived_at = NULL),
  sent_drafts AS (
    DELETE FROM message_drafts d USING next n
     WHERE d.licensee_id = $1::uuid AND d.conversation_id = n.conversation_id AND d.person_id = n.author_id
       AND d.updated_at <= n.at AND n.kind = 'text'),
  told AS (
    INSERT INTO outbox (licensee_id, id, topic, subject_id, is_quiet)
    SELECT $1::uuid, n.event_id, '${messagingEvents.messageSent}', n.id, true FROM next n)
  SELECT place, id, number, at, true AS fresh FROM next
  UNION ALL
  SELECT place, id, number, created_at, false FROM known`;

export const SEND_ALONE = { name: 'messaging-send', text: sendText('') } as const;
export const SEND_TOGETHER = { name: 'messaging-send-together', text: sendText('SKIP LOCKED') } as const;

/** Messages of one register, each of another conversation. */
export function sendValues(licenseeId: string, messages: readonly LockedMessage[]): unknown[] {
  const each = <Key extends keyof LockedMessage>(key: Key) => messages.map((message) => message[key]);
  return [
    licenseeId,
    each('conversationId'),
    each('id'),
    each('clientId'),
    each('authorId'),
    each('partyId'),
    each('side'),
    each('kind'),
    each('body'),
    each('at'),
    each('eventId'),
  ];
}
