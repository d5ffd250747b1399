import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TrainingCategory } from '../training/training-categories';
import type { CheckSession, SessionKind } from './session';

interface Row {
  readonly kind: SessionKind;
  readonly title: string;
  readonly category: TrainingCategory | null;
  readonly is_online: boolean;
  readonly id: string;
  readonly held_by: string | null;
  readonly venue: string;
  readonly bring: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly places: number;
  readonly taken: number;
  readonly called_off_at: Date | null;
}

const TAKEN = `(SELECT count(*)::integer FROM check_places p
    WHERE p.licensee_id = s.licensee_id AND p.session_id = s.id AND p.state IN ('booked', 'came', 'missed'))`;
const COLUMNS = `s.id, s.held_by, s.venue, s.bring, s.starts_at, s.ends_at, s.places, s.called_off_at, s.kind,
  s.title, s.category, s.is_online, ${TAKEN} AS taken`;

export const SESSIONS_PAGE_SIZE = 20;
/** So many times a PA is shown to choose from. */
export const MOST_OPEN_SESSIONS = 50;
export type SessionList = 'coming' | 'past';

type NewSession = Omit<CheckSession, 'id' | 'taken' | 'calledOffAt'>;

/** Rows of sessions, within one licensee's transaction. */
@Injectable()
export class SessionsRepository {
  /** Null: whoever holds it has one that begins then. */
  async add(tx: Transaction, session: NewSession): Promise<string | null> {
    const { heldBy, venue, bring, startsAt, endsAt, places, kind, title, category, isOnline } = session;
    const added = await tx.query<{ id: string }>(
      `INSERT INTO check_sessions (licensee_id, id, held_by, venue, bring, starts_at, ends_at, places,
         kind, title, category, is_online)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), heldBy, venue, bring, startsAt, endsAt, places, kind, title, category, isOnline],
    );
    return added[0]?.id ?? null;
  }

  async find(tx: Transaction, id: string, kind?: SessionKind): Promise<CheckSession | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM check_sessions s
        WHERE s.licensee_id = $1 AND s.id = $2 AND s.kind = coalesce($3::text, s.kind)`,
      [tx.licenseeId, id, kind],
    );
    return row ? sessionOf(row) : null;
  }

  /** Waits for whoever books there at this moment, so that what is then counted stays true until the transaction ends. */
  async lock(tx: Transaction, id: string, kind?: SessionKind): Promise<CheckSession | null> {
    await tx.query('SELECT 1 FROM check_sessions WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, id]);
    return this.find(tx, id, kind);
  }

  /** Only before it begins, and once. */
  async callOff(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE check_sessions SET called_off_at = $3
        WHERE licensee_id = $1 AND id = $2 AND called_off_at IS NULL AND starts_at > $3 RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return changed.length > 0;
  }

  /** Those at which a PA who has no place there can have one, or wait for one at a course, soonest first. */
  async openFor(
    tx: Transaction,
    { personId, now, kind }: { personId: string; now: Date; kind: SessionKind },
  ): Promise<CheckSession[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM check_sessions s
        WHERE s.licensee_id = $1 AND s.starts_at > $2 AND s.called_off_at IS NULL AND s.kind = $4
          AND (s.kind = 'course' OR ${TAKEN} < s.places)
          AND NOT EXISTS (SELECT 1 FROM check_places m WHERE m.licensee_id = s.licensee_id AND m.session_id = s.id
                             AND m.person_id = $3 AND m.state <> 'given-back')
        ORDER BY s.starts_at, s.id LIMIT ${MOST_OPEN_SESSIONS}`,
      [tx.licenseeId, now, personId, kind],
    );
    return rows.map(sessionOf);
  }

  /** One page: those to come soonest first, those that are over newest first. */
  async list(
    tx: Transaction,
    { list, now, page, kind }: { list: SessionList; now: Date; page: number; kind: SessionKind },
  ): Promise<{ sessions: CheckSession[]; total: number }> {
    const [sign, order] = list === 'coming' ? ['>', 'ASC'] : ['<=', 'DESC'];
    const rows = await tx.query<Row & { total: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM check_sessions s
        WHERE s.licensee_id = $1 AND s.ends_at ${sign} $2 AND s.kind = $4
        ORDER BY s.starts_at ${order}, s.id LIMIT ${SESSIONS_PAGE_SIZE} OFFSET $3`,
      [tx.licenseeId, now, (page - 1) * SESSIONS_PAGE_SIZE, kind],
    );
    return { sessions: rows.map(sessionOf), total: rows[0]?.total ?? 0 };
  }
}

function sessionOf(row: Row): CheckSession {
  return {
    kind: row.kind,
    title: row.title,
    category: row.category,
    isOnline: row.is_online,
    id: row.id,
    heldBy: row.held_by,
    venue: row.venue,
    bring: row.bring,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    places: row.places,
    taken: row.taken,
    calledOffAt: row.called_off_at,
  };
}
