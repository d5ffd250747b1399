import { Injectable } from '@nestjs/common';
import { Gathering, UnitOfWork, type Transaction } from '@pa/platform';
import type { Conversation, ReasonKind } from './conversation';

const COLUMNS = `
  c.id, c.employer_id AS "employerId", c.pa_id AS "paId", e.display_name AS "employerName", p.display_name AS "paName",
  c.pa_alias AS "paAlias", c.state, c.closed_why AS "closedWhy",
  coalesce(coalesce(e.suspended_at, e.closing_at, p.suspended_at, p.closing_at) IS NOT NULL, false) AS "isOnHold",
  c.key_sealed AS "keySealed", c.last_number AS "lastNumber", c.shared_fields AS "sharedFields", c.opened_at AS "openedAt", c.last_message_at AS "lastMessageAt"`;
const PARTIES = `
  LEFT JOIN people e ON e.licensee_id = c.licensee_id AND e.id = c.employer_id
  LEFT JOIN people p ON p.licensee_id = c.licensee_id AND p.id = c.pa_id`;
const FIND = `
  SELECT ${COLUMNS} FROM conversations c ${PARTIES}
   WHERE c.licensee_id = $1 AND c.id = $2 AND ($3::uuid IS NULL OR $3::uuid IN (c.employer_id, c.pa_id))`;
/** Of many people at once, each with a conversation of theirs. */
const FIND_OWN = `
  SELECT asked.place, ${COLUMNS}
    FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS asked (id, party_id, place)
    JOIN conversations c ON c.licensee_id = $1 AND c.id = asked.id AND asked.party_id IN (c.employer_id, c.pa_id) ${PARTIES}`;
const MOST_TOGETHER = 100;

const UNREAD = 'greatest(c.last_number - coalesce(own.read_number, side.read_number, 0), 0)';
const OF_PERSON = `
    FROM conversations c ${PARTIES}
    LEFT JOIN conversation_members own
      ON own.licensee_id = c.licensee_id AND own.conversation_id = c.id AND own.person_id = $3
    LEFT JOIN conversation_members side
      ON side.licensee_id = c.licensee_id AND side.conversation_id = c.id AND side.person_id = $2
   WHERE c.licensee_id = $1 AND (c.employer_id = $2 OR c.pa_id = $2)`;
const LIST = `
  SELECT ${COLUMNS}, ${UNREAD} AS unread,
         (SELECT r.about FROM conversation_reasons r
           WHERE r.licensee_id = c.licensee_id AND r.conversation_id = c.id ORDER BY r.at DESC, r.id DESC LIMIT 1) AS about
  ${OF_PERSON} ORDER BY c.last_message_at DESC, c.id LIMIT $4 OFFSET $5`;
const COUNT = `SELECT count(*)::integer AS total, count(*) FILTER (WHERE ${UNREAD} > 0)::integer AS unread ${OF_PERSON}`;
const REASONS = `
  SELECT kind, subject_id AS "subjectId", about, at FROM conversation_reasons
   WHERE licensee_id = $1 AND conversation_id = $2 ORDER BY at DESC, id DESC LIMIT 20`;

/** One line of somebody's list. */
export interface ListedConversation extends Conversation {
  /** How many are new for this person. */
  readonly unread: number;
  /** What it is about lately; '' where there is nothing to say. */
  readonly about: string | null;
}

/** Whose conversations, seen by whom: the party, and the hands that open them. */
export interface ListedFor {
  readonly partyId: string;
  readonly personId: string;
}

/** Why somebody may write to somebody. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly subjectId: string;
  readonly about: string;
  readonly at: Date;
}

/** A conversation that may be new. */
export interface NewConversation {
  readonly id: string;
  readonly employerId: string;
  readonly paId: string;
  readonly paAlias: string | null;
  readonly keySealed: Buffer;
  readonly at: Date;
}

export interface NewReason {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: ReasonKind;
  /** The row it is about, or its own id where there is none. */
  readonly subjectId: string;
  /** What it is about, such as the advert's title; '' where there is nothing to say. */
  readonly about: string;
  readonly at: Date;
}

/** Rows of conversations, within one licensee's transaction or as single statements where many wait for them. */
@Injectable()
export class ConversationsRepository {
  private readonly own = new Gathering<{ id: string; partyId: string }, Conversation | null>({
    most: MOST_TOGETHER,
    lanes: 2,
    answer: async (licenseeId, asks) => {
      const values = [licenseeId, asks.map(({ id }) => id), asks.map(({ partyId }) => partyId)];
      const read = this.unitOfWork.reader(licenseeId);
      const rows = await read<Conversation & { place: string }>({
        name: 'messaging-own-conversations',
        text: FIND_OWN,
        values,
      });
      const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
      return asks.map((_, n) => byPlace.get(n + 1) ?? null);
    },
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of a party; with `partyId` null of whoever: for the worker and for staff, who ask elsewhere whether they may. */
  async find(tx: Transaction, id: string, partyId: string | null = null): Promise<Conversation | null> {
    return (await tx.query<Conversation>(FIND, [tx.licenseeId, id, partyId]))[0] ?? null;
  }

  /** The same without a transaction, together with others who ask in this moment. */
  async findOwn(licenseeId: string, id: string, partyId: string): Promise<Conversation | null> {
    return this.own.ask(licenseeId, { id, partyId });
  }

  /** What moved last comes first. */
  async list(
    licenseeId: string,
    { partyId, personId, limit, offset }: ListedFor & { limit: number; offset: number },
  ): Promise<ListedConversation[]> {
    const values = [licenseeId, partyId, personId, limit, offset];
    return this.unitOfWork.reader(licenseeId)({ name: 'messaging-list', text: LIST, values });
  }

  /** How many there are, and how many have something new. */
  async count(licenseeId: string, { partyId, personId }: ListedFor): Promise<{ total: number; unread: number }> {
    const read = this.unitOfWork.reader(licenseeId);
    const values = [licenseeId, partyId, personId];
    const [row] = await read<{ total: number; unread: number }>({ name: 'messaging-count', text: COUNT, values });
    return row ?? { total: 0, unread: 0 };
  }

  /** The newest first. */
  async listReasons(licenseeId: string, id: string): Promise<Reason[]> {
    const values = [licenseeId, id];
    return this.unitOfWork.reader(licenseeId)({ name: 'messaging-reasons', text: REASONS, values });
  }

  /** The conversation of a pair; null when there is none. */
  async findOfPair(tx: Transaction, employerId: string, paId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM conversations WHERE licensee_id = $1 AND employer_id = $2 AND pa_id = $3',
      [tx.licenseeId, employerId, paId],
    );
    return rows[0]?.id ?? null;
  }

  /** Makes the conversation of a pair, or finds it: `isNew` says which. Locks the row until the transaction ends. */
  async addMissing(tx: Transaction, conversation: NewConversation): Promise<{ id: string; isNew: boolean }> {
    const { id, employerId, paId, paAlias, keySealed, at } = conversation;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, pa_alias, key_sealed, opened_at, last_message_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
       ON CONFLICT ON CONSTRAINT conversations_pair_key DO UPDATE SET last_number = conversations.last_number
       RETURNING id`,
      [tx.licenseeId, id, employerId, paId, paAlias, keySealed, at],
    );
    const found = rows[0]?.id ?? id;
    if (found === id)
      await tx.query(
        `INSERT INTO conversation_members (licensee_id, conversation_id, person_id, side)
         VALUES ($1, $2, $3, 'employer'), ($1, $2, $4, 'pa') ON CONFLICT ON CONSTRAINT conversation_members_pkey DO NOTHING`,
        [tx.licenseeId, id, employerId, paId],
      );
    return { id: found, isNew: found === id };
  }

  /** True when this reason is new: news that comes twice gives one. */
  async addReason(tx: Transaction, { id, conversationId, kind, subjectId, about, at }: NewReason): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO conversation_reasons (licensee_id, id, conversation_id, kind, subject_id, about, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT conversation_reasons_once_key DO NOTHING RETURNING 1`,
      [tx.licenseeId, id, conversationId, kind, subjectId, about, at],
    );
    return rows.length === 1;
  }

  /** From now on the employer reads the PA's name. False when they could already. */
  async nameThePa(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE conversations SET pa_alias = NULL WHERE licensee_id = $1 AND id = $2 AND pa_alias IS NOT NULL RETURNING 1`,
      [tx.licenseeId, id],
    );
    return rows.length === 1;
  }

  /** False when it was closed already. */
  async close(
    tx: Transaction,
    id: string,
    { why, byId, at }: { why: string; byId: string; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE conversations SET state = 'closed', closed_why = $3, closed_by = $4, closed_at = $5
        WHERE licensee_id = $1 AND id = $2 AND state = 'open' RETURNING 1`,
      [tx.licenseeId, id, why, byId, at],
    );
    return rows.length === 1;
  }

  /** Whoever closes or opens it waits for whoever does just now. */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM conversations WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, id]);
  }

  /** It stays closed, by somebody else from now on: only they can open it again. */
  async handOverClosing(
    tx: Transaction,
    id: string,
    { fromId, toId }: { fromId: string; toId: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE conversations SET closed_by = $4
        WHERE licensee_id = $1 AND id = $2 AND state = 'closed' AND closed_by = $3`,
      [tx.licenseeId, id, fromId, toId],
    );
  }

  /** Opens again what was closed for this reason by this person; false when it was not. */
  async reopen(tx: Transaction, id: string, { why, byId }: { why: string; byId: string }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE conversations SET state = 'open', closed_why = NULL, closed_by = NULL, closed_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = 'closed' AND closed_why = $3 AND closed_by = $4 RETURNING 1`,
      [tx.licenseeId, id, why, byId],
    );
    return rows.length === 1;
  }
}
