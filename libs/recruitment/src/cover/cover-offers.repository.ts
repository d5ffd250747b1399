import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { CoverOfferRow } from './cover';
import type { CoverOfferState } from './cover-state';

const COLUMNS = `
  o.id, o.request_id AS "requestId", o.person_id AS "personId", o.state, o.wave, o.score, o.sent_at AS "sentAt",
  o.decided_at AS "decidedAt"`;
const FROM = `SELECT ${COLUMNS} FROM cover_offers o WHERE o.licensee_id = $1`;

export interface OfferMove {
  readonly from: CoverOfferState;
  readonly to: CoverOfferState;
  readonly at: Date;
}

export interface StateTally {
  readonly requestId: string;
  readonly state: CoverOfferState;
  readonly count: number;
}

/** Who was asked for cover and what they said, within one licensee's transaction. */
@Injectable()
export class CoverOffersRepository {
  /** One yes of a PA after the other, so that nobody says yes to two times that overlap. */
  async lockPa(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('cover-by:' || $1 || $2, 0))`, [
      tx.licenseeId,
      personId,
    ]);
  }

  async find(tx: Transaction, id: string): Promise<CoverOfferRow | null> {
    return (await tx.query<CoverOfferRow>(`${FROM} AND o.id = $2`, [tx.licenseeId, id]))[0] ?? null;
  }

  /** Who has the place. */
  async findAccepted(tx: Transaction, requestId: string): Promise<CoverOfferRow | null> {
    const rows = await tx.query<CoverOfferRow>(`${FROM} AND o.request_id = $2 AND o.state = 'accepted'`, [
      tx.licenseeId,
      requestId,
    ]);
    return rows[0] ?? null;
  }

  /** Asks PAs; who was asked before is not asked again. Answers the ids of the new ones. */
  async addMissing(
    tx: Transaction,
    wave: {
      readonly requestId: string;
      readonly at: Date;
      readonly pas: readonly { readonly personId: string; readonly wave: number; readonly score: number }[];
    },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO cover_offers (licensee_id, id, request_id, person_id, wave, score, sent_at)
       SELECT $1, p.id, $2, p.person_id, p.wave, p.score, $7
         FROM unnest($3::uuid[], $4::uuid[], $5::integer[], $6::integer[]) AS p (id, person_id, wave, score)
       ON CONFLICT ON CONSTRAINT cover_offers_one_each_key DO NOTHING RETURNING id`,
      [
        tx.licenseeId,
        wave.requestId,
        wave.pas.map(() => newId()),
        wave.pas.map(({ personId }) => personId),
        wave.pas.map((pa) => pa.wave),
        wave.pas.map(({ score }) => score),
        wave.at,
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** False when the PA no longer stands where the move begins. */
  async move(tx: Transaction, id: string, { from, to, at }: OfferMove): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE cover_offers SET state = $4, decided_at = $5 WHERE licensee_id = $1 AND id = $2 AND state = $3 RETURNING 1`,
      [tx.licenseeId, id, from, to, at],
    );
    return rows.length === 1;
  }

  /** Moves all of a request who stand somewhere; those who are asked again are asked from now on. Answers whom. */
  async moveAll(tx: Transaction, requestId: string, { from, to, at }: OfferMove): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE cover_offers SET state = $4, decided_at = CASE WHEN $4 = 'sent' THEN NULL ELSE $5::timestamptz END,
              sent_at = CASE WHEN $4 = 'sent' THEN $5::timestamptz ELSE sent_at END
        WHERE licensee_id = $1 AND request_id = $2 AND state = $3 RETURNING id`,
      [tx.licenseeId, requestId, from, to, at],
    );
    return rows.map(({ id }) => id);
  }

  /** When the last of those who have not answered was asked; null when nobody is still to answer. */
  async lastAskedAt(tx: Transaction, requestId: string): Promise<Date | null> {
    const rows = await tx.query<{ last: Date | null }>(
      `SELECT max(sent_at) AS last FROM cover_offers WHERE licensee_id = $1 AND request_id = $2 AND state = 'sent'`,
      [tx.licenseeId, requestId],
    );
    return rows[0]?.last ?? null;
  }

  /** Who of a request was asked already. */
  async listAsked(tx: Transaction, requestId: string): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      'SELECT person_id AS "personId" FROM cover_offers WHERE licensee_id = $1 AND request_id = $2',
      [tx.licenseeId, requestId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Of some people, those who have another place at any of a request's times. */
  async listBusy(tx: Transaction, requestId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT DISTINCT o.person_id AS "personId"
         FROM cover_offers o
         JOIN cover_requests r ON r.licensee_id = o.licensee_id AND r.id = o.request_id AND r.state IN ('held', 'confirmed')
         JOIN cover_spans theirs ON theirs.licensee_id = r.licensee_id AND theirs.request_id = r.id
         JOIN cover_spans ours ON ours.licensee_id = theirs.licensee_id AND ours.request_id = $2
              AND ours.starts_at < theirs.ends_at AND theirs.starts_at < ours.ends_at
        WHERE o.licensee_id = $1 AND o.state = 'accepted' AND o.request_id <> $2 AND o.person_id = ANY ($3)`,
      [tx.licenseeId, requestId, personIds],
    );
    return rows.map(({ personId }) => personId);
  }

  /** What a PA was asked, soonest first: what has not ended yet, and what ended since a day. */
  async listOfPerson(tx: Transaction, personId: string, since: Date): Promise<CoverOfferRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM cover_offers o
         JOIN cover_requests r ON r.licensee_id = o.licensee_id AND r.id = o.request_id
        WHERE o.licensee_id = $1 AND o.person_id = $2 AND r.ends_at > $3
        ORDER BY r.starts_at, o.id LIMIT 200`,
      [tx.licenseeId, personId, since],
    );
  }

  /** The places a PA has that are not over, by their requests. */
  async listHeldBy(tx: Transaction, personId: string): Promise<CoverOfferRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM cover_offers o
         JOIN cover_requests r ON r.licensee_id = o.licensee_id AND r.id = o.request_id AND r.state IN ('held', 'confirmed')
        WHERE o.licensee_id = $1 AND o.person_id = $2 AND o.state = 'accepted' ORDER BY o.id`,
      [tx.licenseeId, personId],
    );
  }

  async tally(tx: Transaction, requestIds: readonly string[]): Promise<StateTally[]> {
    return tx.query(
      `SELECT request_id AS "requestId", state, count(*)::integer AS count FROM cover_offers
        WHERE licensee_id = $1 AND request_id = ANY ($2) GROUP BY request_id, state ORDER BY request_id, state`,
      [tx.licenseeId, requestIds],
    );
  }
}
