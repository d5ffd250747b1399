import { Injectable } from '@nestjs/common';
import { normaliseTelephone } from '@pa/accounts';
import { Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Answers } from './answers';
import type { Asking } from './asking';
import type { AskingWay, Conflict, PaReference, Referee, ReferenceRefusal, Relation } from './reference';
import type { ReferenceState } from './reference-state';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly way: AskingWay;
  readonly relation: Relation;
  readonly known_from: string;
  readonly known_to: string | null;
  readonly state: ReferenceState;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly link_round: number;
  readonly is_relative: boolean | null;
  readonly may_be_read: boolean;
  readonly may_be_shown: boolean;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly spoken_on: string | null;
  readonly conflicts: Conflict[];
  readonly decided_at: Date | null;
  readonly refusal: ReferenceRefusal | null;
  readonly version: number;
}

const COLUMNS = `id, person_id, way, relation, known_from::text, known_to::text, state, asked_at, expires_at, link_round,
  is_relative, may_be_read, may_be_shown, answered_at, answered_by, spoken_on::text, conflicts, decided_at, refusal, version`;
const PLACES = { referee: 'pa_references.referee_sealed', answers: 'pa_references.answers_sealed' } as const;

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

export const REFERENCE_PAGE_SIZE = 20;

/** Which references staff look at. */
export type ReferenceList = 'received' | 'telephone' | 'waiting' | 'looked-at';

const LISTS: Readonly<Record<ReferenceList, string>> = {
  received: `state = 'received' AND $2::timestamptz IS NOT NULL`,
  telephone: `state = 'asked' AND way = 'telephone' AND expires_at > $2`,
  waiting: `state = 'asked' AND way = 'email' AND expires_at > $2`,
  'looked-at': `state IN ('accepted', 'not-usable') AND $2::timestamptz IS NOT NULL`,
};

/** What comes with a new one. */
export interface AskedBy {
  readonly personId: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly from: AskedFrom;
}

/** Hashes of where the PA asked, and of where and with what. */
export interface AskedFrom {
  readonly network: Buffer;
  readonly device: Buffer;
}

/** What is sealed of a reference; nulls once it is emptied. */
export interface ReferenceWords {
  readonly referee: Referee | null;
  readonly answers: Answers | null;
}

/** Rows of references, within one licensee's transaction. What changes them stands in reference-moves. */
@Injectable()
export class ReferencesRepository {
  constructor(private readonly secrets: Secrets) {}

  /** Null when this PA asked the same person before. */
  async add(tx: Transaction, asking: Asking, { personId, at, expiresAt, from }: AskedBy): Promise<string | null> {
    const { referee, way, relation, knownFrom, knownTo } = asking;
    const sealed = this.secrets.seal(tx.licenseeId, JSON.stringify(referee), PLACES.referee);
    const index = this.secrets.blindIndex(tx.licenseeId, 'references:referee', contactOf(referee));
    const added = await tx.query<{ id: string }>(
      `INSERT INTO pa_references (licensee_id, id, person_id, way, relation, known_from, known_to, referee_sealed,
         referee_hash, state, asked_at, expires_at, asked_from_hash, asked_network_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[tx.licenseeId, newId(), personId, way, relation, knownFrom, knownTo, sealed, index],
        ...[at, expiresAt, from.device, from.network],
      ],
    );
    return added[0]?.id ?? null;
  }

  async find(tx: Transaction, id: string): Promise<PaReference | null> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM pa_references WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      id,
    ]);
    return row ? referenceOf(row) : null;
  }

  /** Newest first; none that the PA took out. */
  async listOf(tx: Transaction, personId: string): Promise<PaReference[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM pa_references WHERE licensee_id = $1 AND person_id = $2 AND state <> 'taken-out'
        ORDER BY id DESC`,
      [tx.licenseeId, personId],
    );
    return rows.map(referenceOf);
  }

  async wordsOf(tx: Transaction, id: string): Promise<ReferenceWords> {
    const [row] = await tx.query<{ referee_sealed: Buffer | null; answers_sealed: Buffer | null }>(
      'SELECT referee_sealed, answers_sealed FROM pa_references WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    const open = (sealed: Buffer | null | undefined, place: string): unknown =>
      sealed ? JSON.parse(this.secrets.open(tx.licenseeId, sealed, place)) : null;
    return {
      referee: open(row?.referee_sealed, PLACES.referee) as Referee | null,
      answers: open(row?.answers_sealed, PLACES.answers) as Answers | null,
    };
  }

  /** Where the PA asked from, in hashes; of one asked before these were kept, null. */
  async askedFrom(tx: Transaction, id: string): Promise<Nullable<AskedFrom>> {
    const [row] = await tx.query<Nullable<AskedFrom>>(
      `SELECT asked_from_hash AS device, asked_network_hash AS network FROM pa_references
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id],
    );
    return row ?? { device: null, network: null };
  }

  /** One page for staff and how many there are; who waits longest first. */
  async board(
    tx: Transaction,
    { list, at, page }: { list: ReferenceList; at: Date; page: number },
  ): Promise<{ references: PaReference[]; total: number }> {
    const rows = await tx.query<Row & { total: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM pa_references
        WHERE licensee_id = $1 AND ${LISTS[list]}
        ORDER BY coalesce(answered_at, asked_at), id LIMIT ${REFERENCE_PAGE_SIZE} OFFSET $3`,
      [tx.licenseeId, at, (page - 1) * REFERENCE_PAGE_SIZE],
    );
    return { references: rows.map(referenceOf), total: rows[0]?.total ?? 0 };
  }

  /** Marks those whose referee is to be reminded for the `nth` time, and gives their ids. */
  async markReminded(
    tx: Transaction,
    { nth, askedBefore, at, limit }: { nth: number; askedBefore: Date; at: Date; limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE pa_references SET reminders = $2 WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM pa_references WHERE licensee_id = $1 AND state = 'asked' AND way = 'email' AND reminders < $2
            AND asked_at <= $3 AND expires_at > $4 ORDER BY id LIMIT $5 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, nth, askedBefore, at, limit],
    );
    return rows.map(({ id }) => id);
  }

  sealAnswers(tx: Transaction, answers: Answers): Buffer {
    return this.secrets.seal(tx.licenseeId, JSON.stringify(answers), PLACES.answers);
  }
}

/** By what two referees of one PA are the same. */
function contactOf({ email, telephone }: Referee): string {
  return email || (normaliseTelephone(telephone) ?? telephone.replace(/\D/g, ''));
}

function referenceOf(row: Row): PaReference {
  return {
    id: row.id,
    personId: row.person_id,
    way: row.way,
    relation: row.relation,
    knownFrom: row.known_from,
    knownTo: row.known_to,
    state: row.state,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    linkRound: row.link_round,
    isRelative: row.is_relative,
    mayBeRead: row.may_be_read,
    mayBeShown: row.may_be_shown,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
    spokenOn: row.spoken_on,
    conflicts: row.conflicts,
    decidedAt: row.decided_at,
    refusal: row.refusal,
    version: row.version,
  };
}
