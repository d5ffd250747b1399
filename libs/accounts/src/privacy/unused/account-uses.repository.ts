import { Injectable } from '@nestjs/common';
import { STAFF_ROLES, type Role, type Transaction } from '@pa/platform';

/** A manager looks after colleagues' accounts, and an operator's belongs to no register's schedule. */
const NOT_BY_CALENDAR: readonly Role[] = [...STAFF_ROLES, 'operator'];

/**
 * Accounts that may count as unused: `p` is the row of `people`, $1 the register, $2 a moment, $3 the roles that do not.
 * Somebody who never goes online is here through staff, and an employer whom a representative acts for through them.
 */
const MAY_BE_UNUSED = `p.licensee_id = $1 AND p.used_at < $2 AND p.closing_at IS NULL AND NOT p.roles && $3
  AND NOT EXISTS (SELECT 1 FROM assisted_accounts a
                   WHERE a.licensee_id = $1 AND a.person_id = p.id AND a.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM representations r
                   WHERE r.licensee_id = $1 AND r.employer_id = p.id AND r.state = 'active')`;

/** Which accounts are looked for, and how many at a time; people under a legal hold are left out. */
export interface UnusedSince {
  readonly before: Date;
  readonly limit: number;
  readonly held: readonly string[];
}

/** When accounts were last used, within one licensee's transaction. */
@Injectable()
export class AccountUses {
  /** This person has just shown that they are there, though they did not sign in. */
  async note(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE people SET used_at = $3, unused_told_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND (used_at < $3 OR unused_told_at IS NOT NULL)`,
      [tx.licenseeId, personId, at],
    );
  }

  /**
   * Writes down for everybody what devices, sessions and tokens tell of: once a day, so that no request waits for it, and
   * whatever is then deleted of them is not missed.
   */
  async noteAll(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH told AS (
         SELECT person_id, last_used_at AS at FROM known_devices WHERE licensee_id = $1
         UNION ALL SELECT person_id, last_used_at FROM browser_sessions WHERE licensee_id = $1
         UNION ALL SELECT person_id, greatest(created_at, last_used_at) FROM access_tokens WHERE licensee_id = $1),
       seen AS (SELECT person_id, max(at) AS at FROM told GROUP BY person_id),
       later AS (
         SELECT p.id, seen.at FROM people p JOIN seen ON seen.person_id = p.id
          WHERE p.licensee_id = $1 AND seen.at > p.used_at FOR NO KEY UPDATE OF p SKIP LOCKED)
       UPDATE people p SET used_at = later.at, unused_told_at = NULL FROM later
        WHERE p.licensee_id = $1 AND p.id = later.id`,
      [tx.licenseeId],
    );
  }

  /** Marks people as told that nobody uses their account, and says who they are. */
  async takeUntold(tx: Transaction, { before, limit, held }: UnusedSince, at: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE people SET unused_told_at = $4
        WHERE licensee_id = $1 AND id IN (
          SELECT p.id FROM people p
           WHERE ${MAY_BE_UNUSED} AND p.unused_told_at IS NULL AND NOT p.id = ANY ($5::uuid[])
           LIMIT $6 FOR NO KEY UPDATE OF p SKIP LOCKED)
       RETURNING id`,
      [tx.licenseeId, before, NOT_BY_CALENDAR, at, [...held], limit],
    );
    return rows.map(({ id }) => id);
  }

  /** People whose time is over and who were told before a moment; locked until the transaction ends. */
  async listDue(tx: Transaction, { before, limit, held }: UnusedSince, toldBefore: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT p.id FROM people p
        WHERE ${MAY_BE_UNUSED} AND p.unused_told_at < $4 AND NOT p.id = ANY ($5::uuid[])
        ORDER BY p.used_at LIMIT $6 FOR NO KEY UPDATE OF p SKIP LOCKED`,
      [tx.licenseeId, before, NOT_BY_CALENDAR, toldBefore, [...held], limit],
    );
    return rows.map(({ id }) => id);
  }
}
