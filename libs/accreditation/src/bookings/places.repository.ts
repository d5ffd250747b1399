import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TrainingCategory } from '../training/training-categories';
import { PLACE_MOVES, type PlaceState } from './place-state';
import type { CheckPlace, CheckSession, SessionKind } from './session';

interface Row {
  readonly kind: SessionKind;
  readonly title: string;
  readonly category: TrainingCategory | null;
  readonly is_online: boolean;
  readonly id: string;
  readonly session_id: string;
  readonly person_id: string;
  readonly state: PlaceState;
  readonly version: number;
  readonly venue: string;
  readonly bring: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

const SELECT = `SELECT p.id, p.session_id, p.person_id, p.state, p.version, s.venue, s.bring, s.starts_at, s.ends_at,
    s.kind, s.title, s.category, s.is_online
  FROM check_places p JOIN check_sessions s ON s.licensee_id = p.licensee_id AND s.id = p.session_id
 WHERE p.licensee_id = $1`;

/** A place, as a version of it was read. A deed on another version does nothing. */
export interface PlaceVersion {
  readonly id: string;
  readonly version: number;
}

type At = Pick<CheckSession, 'id' | 'endsAt'>;

/** Rows of booked places, within one licensee's transaction. A change is one conditional UPDATE, so of two people one wins. */
@Injectable()
export class PlacesRepository {
  /** Under the session's lock. Null: this PA has a place there, or waits for one. */
  async add(
    tx: Transaction,
    session: At,
    { personId, at, state }: { personId: string; at: Date; state: 'booked' | 'waiting' },
  ): Promise<string | null> {
    const added = await tx.query<{ id: string }>(
      `INSERT INTO check_places (licensee_id, id, session_id, person_id, state, booked_at, ends_at)
       VALUES ($1, $2, $3, $4, $7, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), session.id, personId, at, session.endsAt, state],
    );
    return added[0]?.id ?? null;
  }

  /** Under the lock of the session that is moved to. The reminders begin anew. */
  async move(tx: Transaction, { id, version }: PlaceVersion, { to, at }: { to: At; at: Date }): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE check_places p SET session_id = $4, ends_at = $5, booked_at = $6, reminded_hours = NULL, version = version + 1
        WHERE p.licensee_id = $1 AND p.id = $2 AND p.version = $3 AND p.state = 'booked' AND ${unstarted('$6')}
          AND NOT EXISTS (SELECT 1 FROM check_places o WHERE o.licensee_id = p.licensee_id AND o.session_id = $4
                             AND o.person_id = p.person_id AND o.state <> 'given-back')
        RETURNING p.id`,
      [tx.licenseeId, id, version, to.id, to.endsAt, at],
    );
    return changed.length > 0;
  }

  /** Only before it begins. */
  async giveBack(tx: Transaction, { id, version }: PlaceVersion, at: Date): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE check_places p SET state = 'given-back', version = version + 1
        WHERE p.licensee_id = $1 AND p.id = $2 AND p.version = $3
          AND p.state IN ('booked', 'waiting') AND ${unstarted('$4')} RETURNING p.id`,
      [tx.licenseeId, id, version, at],
    );
    return changed.length > 0;
  }

  /** Under the session's lock: whoever waits longest has a place now. Their ids. */
  async moveUp(tx: Transaction, sessionId: string, free: number): Promise<string[]> {
    if (free <= 0) return [];
    const moved = await tx.query<{ id: string }>(
      `UPDATE check_places SET state = 'booked', version = version + 1
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
          SELECT id FROM check_places WHERE licensee_id = $1 AND session_id = $2 AND state = 'waiting'
           ORDER BY booked_at, id LIMIT $3)) RETURNING id`,
      [tx.licenseeId, sessionId, free],
    );
    return moved.map(({ id }) => id);
  }

  /** The sessions to come at which somebody has a place or waits for one. */
  async sessionsOf(tx: Transaction, personId: string, now: Date): Promise<string[]> {
    const rows = await tx.query<{ sessionId: string }>(
      `SELECT p.session_id AS "sessionId" FROM check_places p
        WHERE p.licensee_id = $1 AND p.person_id = $2 AND p.state IN ('booked', 'waiting') AND p.ends_at > $3
        ORDER BY p.session_id`,
      [tx.licenseeId, personId, now],
    );
    return rows.map(({ sessionId }) => sessionId);
  }

  /** Whoever may not use their account any more leaves their places to others. */
  async giveBackAllOf(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE check_places p SET state = 'given-back', version = version + 1
        WHERE p.licensee_id = $1 AND p.person_id = $2 AND p.state IN ('booked', 'waiting') AND ${unstarted('$3')}`,
      [tx.licenseeId, personId, at],
    );
  }

  /** All that were booked there or wait for a place; their ids. */
  async callOff(tx: Transaction, sessionId: string): Promise<string[]> {
    const changed = await tx.query<{ id: string }>(
      `UPDATE check_places SET state = 'called-off', version = version + 1
        WHERE licensee_id = $1 AND session_id = $2 AND state = ANY ($3::text[]) RETURNING id`,
      [tx.licenseeId, sessionId, [...PLACE_MOVES['call-off'].from]],
    );
    return changed.map(({ id }) => id);
  }

  async tick(
    tx: Transaction,
    { id, version }: PlaceVersion,
    { as, by }: { as: 'came' | 'missed'; by: string },
  ): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE check_places SET state = $4, ticked_by = $5, version = version + 1
        WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = ANY ($6::text[]) RETURNING id`,
      [tx.licenseeId, id, version, as, by, [...PLACE_MOVES[as].from]],
    );
    return changed.length > 0;
  }

  async find(tx: Transaction, id: string, kind?: SessionKind): Promise<CheckPlace | null> {
    const [row] = await tx.query<Row>(`${SELECT} AND p.id = $2 AND s.kind = coalesce($3::text, s.kind)`, [
      tx.licenseeId,
      id,
      kind,
    ]);
    return row ? placeOf(row) : null;
  }

  /** A PA's places that are not over, soonest first; without those given back. */
  async comingOf(
    tx: Transaction,
    personId: string,
    { now, kind }: { now: Date; kind: SessionKind },
  ): Promise<CheckPlace[]> {
    const rows = await tx.query<Row>(
      `${SELECT} AND p.person_id = $2 AND p.state <> 'given-back' AND s.ends_at > $3 AND s.kind = $4 ORDER BY s.starts_at, p.id`,
      [tx.licenseeId, personId, now, kind],
    );
    return rows.map(placeOf);
  }

  /** Everybody who has a place there, in the order in which they booked. */
  async listAt(tx: Transaction, sessionId: string): Promise<CheckPlace[]> {
    const rows = await tx.query<Row>(`${SELECT} AND p.session_id = $2 AND p.state <> 'given-back' ORDER BY p.id`, [
      tx.licenseeId,
      sessionId,
    ]);
    return rows.map(placeOf);
  }

  /**
   * Places of which the PA has not been told yet that they begin within so many hours, marked as told. Who booked later than
   * that knows it from booking.
   */
  async markReminded(tx: Transaction, { now, hours, limit }: Reminding): Promise<string[]> {
    const marked = await tx.query<{ id: string }>(
      `UPDATE check_places SET reminded_hours = $3::integer
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
          SELECT p.id FROM check_places p
            JOIN check_sessions s ON s.licensee_id = p.licensee_id AND s.id = p.session_id
           WHERE p.licensee_id = $1 AND p.state = 'booked' AND p.ends_at > $2
             AND s.starts_at > $2 AND s.starts_at <= $2::timestamptz + make_interval(hours => $3::integer)
             AND p.booked_at < s.starts_at - make_interval(hours => $3::integer)
             AND (p.reminded_hours IS NULL OR p.reminded_hours > $3::integer)
           LIMIT $4 FOR UPDATE OF p SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, now, hours, limit],
    );
    return marked.map(({ id }) => id);
  }
}

interface Reminding {
  readonly now: Date;
  readonly hours: number;
  readonly limit: number;
}

/** The place's session has not begun at the moment of a parameter. */
function unstarted(parameter: string): string {
  return `EXISTS (SELECT 1 FROM check_sessions s
    WHERE s.licensee_id = p.licensee_id AND s.id = p.session_id AND s.starts_at > ${parameter})`;
}

function placeOf(row: Row): CheckPlace {
  return {
    kind: row.kind,
    title: row.title,
    category: row.category,
    isOnline: row.is_online,
    id: row.id,
    sessionId: row.session_id,
    personId: row.person_id,
    state: row.state,
    version: row.version,
    venue: row.venue,
    bring: row.bring,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}
