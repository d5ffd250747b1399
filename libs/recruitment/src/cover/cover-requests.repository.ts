import { Injectable } from '@nestjs/common';
import type { DatedSpan } from '@pa/matching';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Cover, CoverRow } from './cover';
import type { CoverState } from './cover-state';

const COLUMNS = `
  r.id, r.person_id AS "personId", r.state, r.district, r.within_miles AS "withinMiles", r.tasks,
  r.pay_pence AS "payPence", r.sleep_in_pence AS "sleepInPence", r.note_sealed AS "noteSealed",
  r.circle_first AS "circleFirst", r.circle_confirmed AS "circleConfirmed", r.starts_at AS "startsAt",
  r.ends_at AS "endsAt", r.waves, r.next_wave_at AS "nextWaveAt", r.held_at AS "heldAt",
  r.confirmed_at AS "confirmedAt", r.ended_at AS "endedAt", r.help_asked_at AS "helpAskedAt",
  r.created_at AS "createdAt", r.updated_at AS "updatedAt"`;
const FROM = `SELECT ${COLUMNS} FROM cover_requests r WHERE r.licensee_id = $1`;

export type NewCover = Pick<
  CoverRow,
  | 'id'
  | 'personId'
  | 'district'
  | 'withinMiles'
  | 'tasks'
  | 'payPence'
  | 'sleepInPence'
  | 'noteSealed'
  | 'circleFirst'
  | 'circleConfirmed'
> & { readonly spans: readonly DatedSpan[]; readonly at: Date };

export interface CoverMove {
  readonly from: CoverState;
  readonly to: CoverState;
  readonly at: Date;
  /** When others are asked, of what is open again. */
  readonly nextWaveAt?: Date | null;
}

/** Rows of requests for cover with their times, within one licensee's transaction. */
@Injectable()
export class CoverRequestsRepository {
  /** One request of an employer after the other. */
  async lockOwner(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('cover:' || $1 || $2, 0))`, [
      tx.licenseeId,
      personId,
    ]);
  }

  async find(tx: Transaction, id: string): Promise<CoverRow | null> {
    return (await tx.query<CoverRow>(`${FROM} AND r.id = $2`, [tx.licenseeId, id]))[0] ?? null;
  }

  /** Locked until the transaction ends. Lock the PA before, where there is one: everybody does it in this order. */
  async findForUpdate(tx: Transaction, id: string): Promise<CoverRow | null> {
    return (await tx.query<CoverRow>(`${FROM} AND r.id = $2 FOR UPDATE`, [tx.licenseeId, id]))[0] ?? null;
  }

  async add(tx: Transaction, cover: NewCover): Promise<void> {
    const { spans, at } = cover;
    const ends = Math.max(...spans.map(({ endsAt }) => endsAt.getTime()));
    await tx.query(
      `INSERT INTO cover_requests (licensee_id, id, person_id, district, within_miles, tasks, pay_pence, sleep_in_pence,
              note_sealed, circle_first, circle_confirmed, starts_at, ends_at, next_wave_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $14)`,
      [
        tx.licenseeId,
        cover.id,
        cover.personId,
        cover.district,
        cover.withinMiles,
        [...cover.tasks],
        cover.payPence,
        cover.sleepInPence,
        cover.noteSealed,
        cover.circleFirst,
        cover.circleConfirmed,
        spans[0]?.startsAt,
        new Date(ends),
        at,
      ],
    );
    await tx.query(
      `INSERT INTO cover_spans (licensee_id, id, request_id, starts_at, ends_at, kind)
       SELECT $1, s.id, $2, s.starts_at, s.ends_at, s.kind
         FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::text[]) AS s (id, starts_at, ends_at, kind)`,
      [
        tx.licenseeId,
        cover.id,
        spans.map(() => newId()),
        spans.map(({ startsAt }) => startsAt),
        spans.map(({ endsAt }) => endsAt),
        spans.map(({ kind }) => kind),
      ],
    );
  }

  /** Requests with their times, in the order in which they came. */
  async withSpans(tx: Transaction, requests: readonly CoverRow[]): Promise<Cover[]> {
    const rows = await tx.query<DatedSpan & { requestId: string }>(
      `SELECT request_id AS "requestId", starts_at AS "startsAt", ends_at AS "endsAt", kind FROM cover_spans
        WHERE licensee_id = $1 AND request_id = ANY ($2) ORDER BY starts_at`,
      [tx.licenseeId, requests.map(({ id }) => id)],
    );
    return requests.map((request) => ({
      request,
      spans: rows
        .filter(({ requestId }) => requestId === request.id)
        .map(({ startsAt, endsAt, kind }) => ({ startsAt, endsAt, kind })),
    }));
  }

  async spansOf(tx: Transaction, request: CoverRow): Promise<readonly DatedSpan[]> {
    return (await this.withSpans(tx, [request]))[0]?.spans ?? [];
  }

  /** False when it no longer stands where the move begins: somebody else was first. */
  async move(tx: Transaction, id: string, { from, to, at, nextWaveAt = null }: CoverMove): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE cover_requests
          SET state = $4, updated_at = $5, next_wave_at = $6,
              held_at = CASE WHEN $4 = 'open' THEN NULL ELSE coalesce(held_at, $5) END,
              confirmed_at = CASE WHEN $4 = 'open' THEN NULL WHEN $4 = 'confirmed' THEN $5 ELSE confirmed_at END,
              ended_at = CASE WHEN $4 IN ('done', 'cancelled', 'unfilled') THEN $5::timestamptz END
        WHERE licensee_id = $1 AND id = $2 AND state = $3 RETURNING 1`,
      [tx.licenseeId, id, from, to, at, nextWaveAt],
    );
    return rows.length === 1;
  }

  async setWaves(tx: Transaction, id: string, wave: { waves: number; nextWaveAt: Date | null }): Promise<void> {
    await tx.query(
      `UPDATE cover_requests SET waves = $3, next_wave_at = $4 WHERE licensee_id = $1 AND id = $2 AND state = 'open'`,
      [tx.licenseeId, id, wave.waves, wave.nextWaveAt],
    );
  }

  /** Asks further or for more pay, and begins the waves anew. False when it is no longer open. */
  async widen(
    tx: Transaction,
    id: string,
    to: { withinMiles: number; payPence: number | null; sleepInPence: number | null; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE cover_requests SET within_miles = $3, pay_pence = $4, sleep_in_pence = $5, next_wave_at = $6, updated_at = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'open' RETURNING 1`,
      [tx.licenseeId, id, to.withinMiles, to.payPence, to.sleepInPence, to.at],
    );
    return rows.length === 1;
  }

  /** True when staff had not been asked yet. */
  async askHelp(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE cover_requests SET help_asked_at = $3, updated_at = $3
        WHERE licensee_id = $1 AND id = $2 AND help_asked_at IS NULL AND state IN ('open', 'unfilled') RETURNING 1`,
      [tx.licenseeId, id, at],
    );
    return rows.length === 1;
  }

  async countByPerson(tx: Transaction, personId: string, states: readonly CoverState[]): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM cover_requests WHERE licensee_id = $1 AND person_id = $2 AND state = ANY ($3)`,
      [tx.licenseeId, personId, states],
    );
    return rows[0]?.count ?? 0;
  }

  /** An employer's own, those that begin last first. */
  async listByPerson(
    tx: Transaction,
    personId: string,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<CoverRow[]> {
    return tx.query(`${FROM} AND r.person_id = $2 ORDER BY r.starts_at DESC, r.id OFFSET $3 LIMIT $4`, [
      tx.licenseeId,
      personId,
      offset,
      limit,
    ]);
  }

  /** Ids of those whose next wave is due. */
  async listDue(tx: Transaction, at: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM cover_requests WHERE licensee_id = $1 AND next_wave_at <= $2 ORDER BY next_wave_at`,
      [tx.licenseeId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Those in some states that began, or ended, by a moment. */
  async listPassed(
    tx: Transaction,
    { states, by, at }: { states: readonly CoverState[]; by: 'starts_at' | 'ends_at'; at: Date },
  ): Promise<CoverRow[]> {
    return tx.query(`${FROM} AND r.state = ANY ($2) AND r.${by} <= $3 ORDER BY r.id`, [tx.licenseeId, states, at]);
  }

  /** Ids of an employer's that are not over. */
  async listStanding(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM cover_requests
        WHERE licensee_id = $1 AND person_id = $2 AND state IN ('open', 'held', 'confirmed') ORDER BY id`,
      [tx.licenseeId, personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Staff's board: who asked for help first; then those that wait, soonest first, or those that nobody took, latest first. */
  async listForStaff(
    tx: Transaction,
    { states, offset, limit }: { states: readonly CoverState[]; offset: number; limit: number },
  ): Promise<CoverRow[]> {
    const order = states.includes('open') ? 'r.starts_at' : 'r.starts_at DESC';
    const first = 'r.help_asked_at IS NULL';
    return tx.query(`${FROM} AND r.state = ANY ($2) ORDER BY ${first}, ${order}, r.id OFFSET $3 LIMIT $4`, [
      tx.licenseeId,
      states,
      offset,
      limit,
    ]);
  }

  async countForStaff(tx: Transaction, states: readonly CoverState[]): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM cover_requests WHERE licensee_id = $1 AND state = ANY ($2)',
      [tx.licenseeId, states],
    );
    return rows[0]?.count ?? 0;
  }
}
