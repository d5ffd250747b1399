import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** Somebody who opened more profiles in a day than a person who chooses would. */
export interface ViewAlert {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly profiles: number;
  /** How often they were told to wait. */
  readonly refusals: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
}

/** Rows of alerts about viewing, within one licensee's transaction. */
@Injectable()
export class ViewAlertsRepository {
  /** One row a person and a day, brought up to date; new profiles open a seen one again only the next day. */
  async note(
    tx: Transaction,
    alert: { personId: string; profiles: number; refusals: number; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO view_alerts AS a (licensee_id, id, person_id, noticed_on, profiles, refusals, first_at, last_at)
       VALUES ($1, $2, $3, ($6::timestamptz AT TIME ZONE 'Europe/London')::date, $4, $5, $6, $6)
       ON CONFLICT (licensee_id, person_id, noticed_on) DO UPDATE
          SET profiles = greatest(a.profiles, excluded.profiles), refusals = a.refusals + excluded.refusals,
              last_at = excluded.last_at`,
      [tx.licenseeId, newId(), alert.personId, alert.profiles, alert.refusals, alert.at],
    );
  }

  /** What nobody has seen first, then newest first. */
  async list(tx: Transaction, limit: number): Promise<ViewAlert[]> {
    const rows = await tx.query<{
      id: string;
      person_id: string;
      display_name: string;
      profiles: number;
      refusals: number;
      first_at: Date;
      last_at: Date;
      seen_at: Date | null;
      seen_by_name: string | null;
    }>(
      `SELECT a.id, a.person_id, p.display_name, a.profiles, a.refusals, a.first_at, a.last_at, a.seen_at,
              s.display_name AS seen_by_name
         FROM view_alerts a JOIN people p ON p.licensee_id = a.licensee_id AND p.id = a.person_id
         LEFT JOIN people s ON s.licensee_id = a.licensee_id AND s.id = a.seen_by
        WHERE a.licensee_id = $1 ORDER BY a.seen_at IS NOT NULL, a.last_at DESC, a.id LIMIT $2`,
      [tx.licenseeId, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.display_name,
      profiles: row.profiles,
      refusals: row.refusals,
      firstAt: row.first_at,
      lastAt: row.last_at,
      seenAt: row.seen_at,
      seenBy: row.seen_by_name,
    }));
  }

  /** False when there is no such alert; seeing one twice changes nothing. */
  async markSeen(tx: Transaction, id: string, by: { personId: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE view_alerts SET seen_by = CASE WHEN seen_at IS NULL THEN $3 ELSE seen_by END, seen_at = coalesce(seen_at, $4)
        WHERE licensee_id = $1 AND id = $2 RETURNING id`,
      [tx.licenseeId, id, by.personId, by.at],
    );
    return rows.length > 0;
  }
}
