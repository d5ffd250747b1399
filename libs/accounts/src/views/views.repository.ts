import { Injectable } from '@nestjs/common';
import type { Role, Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ViewedThing } from './view';

export interface NewView {
  readonly viewerId: string;
  readonly viewedId: string;
  readonly what: ViewedThing;
  readonly role: Role;
  readonly nearSealed: Buffer | null;
  readonly at: Date;
}

export interface ViewRow {
  readonly id: string;
  readonly viewer_id: string;
  readonly what: ViewedThing;
  readonly viewer_role: Role;
  readonly near_sealed: Buffer | null;
  readonly display_name: string;
  readonly seen_on: string;
}

/** How many different profiles somebody opened, and how that stands with one of them. */
export interface Pace {
  readonly lastHour: number;
  readonly lastDay: number;
  readonly lastAt: Date | null;
  /** This one was opened today already: it costs nothing to open it again. */
  readonly isKnown: boolean;
}

const LOCAL_DAY = (time: string) => `(${time} AT TIME ZONE 'Europe/London')::date`;

/** Rows of views, within one licensee's transaction. */
@Injectable()
export class ViewsRepository {
  /** One row a viewer, a viewed and a day; the first look counts. */
  async add(tx: Transaction, view: NewView): Promise<void> {
    await tx.query(
      `INSERT INTO views (licensee_id, id, viewer_id, viewed_id, what, viewer_role, near_sealed, seen_on, seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, ${LOCAL_DAY('$8::timestamptz')}, $8) ON CONFLICT DO NOTHING`,
      [tx.licenseeId, newId(), view.viewerId, view.viewedId, view.what, view.role, view.nearSealed, view.at],
    );
  }

  /** Until this transaction ends nobody else counts for this viewer: a hundred at once are counted one after the other. */
  async lockPace(tx: Transaction, viewerId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('views.pace'), hashtext($1))`, [viewerId]);
  }

  async paceOf(tx: Transaction, viewerId: string, about: { viewedId: string; at: Date }): Promise<Pace> {
    const [row] = await tx.query<{ last_hour: number; last_day: number; last_at: Date | null; is_known: boolean }>(
      `SELECT count(*) FILTER (WHERE seen_at > $3::timestamptz - interval '1 hour')::integer AS last_hour,
              count(*)::integer AS last_day, max(seen_at) AS last_at,
              coalesce(bool_or(viewed_id = $4 AND seen_on = ${LOCAL_DAY('$3::timestamptz')}), false) AS is_known
         FROM views
        WHERE licensee_id = $1 AND viewer_id = $2 AND what = 'pa-profile' AND seen_at > $3::timestamptz - interval '1 day'`,
      [tx.licenseeId, viewerId, about.at, about.viewedId],
    );
    return {
      lastHour: row?.last_hour ?? 0,
      lastDay: row?.last_day ?? 0,
      lastAt: row?.last_at ?? null,
      isKnown: row?.is_known ?? false,
    };
  }

  async countOf(tx: Transaction, viewedId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM views WHERE licensee_id = $1 AND viewed_id = $2 AND viewer_id <> $2',
      [tx.licenseeId, viewedId],
    );
    return row?.count ?? 0;
  }

  /** Newest day first. Within a day the order is that of the ids, which say nothing of the hour. */
  async list(
    tx: Transaction,
    viewedId: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<ViewRow[]> {
    return tx.query<ViewRow>(
      `SELECT v.id, v.viewer_id, v.what, v.viewer_role, v.near_sealed, p.display_name, v.seen_on::text AS seen_on
         FROM views v JOIN people p ON p.licensee_id = v.licensee_id AND p.id = v.viewer_id
        WHERE v.licensee_id = $1 AND v.viewed_id = $2 AND v.viewer_id <> $2
        ORDER BY v.seen_on DESC, v.id DESC LIMIT $3 OFFSET $4`,
      [tx.licenseeId, viewedId, limit, offset],
    );
  }

  /** One entry of somebody's own list; null for anyone else's. */
  async find(tx: Transaction, viewedId: string, id: string): Promise<ViewRow | null> {
    const [row] = await tx.query<ViewRow>(
      `SELECT v.id, v.viewer_id, v.what, v.viewer_role, v.near_sealed, p.display_name, v.seen_on::text AS seen_on
         FROM views v JOIN people p ON p.licensee_id = v.licensee_id AND p.id = v.viewer_id
        WHERE v.licensee_id = $1 AND v.viewed_id = $2 AND v.viewer_id <> $2 AND v.id = $3`,
      [tx.licenseeId, viewedId, id],
    );
    return row ?? null;
  }
}
