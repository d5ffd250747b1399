import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { IdentityCheck, Recovery } from './recovery';

const SELECT = `
  SELECT r.id, r.person_id AS "personId", p.display_name AS "displayName", p.roles, r.state, r.asked_at AS "askedAt",
         a.display_name AS "askedBy", c.display_name AS "checkedBy", r.checked_how AS "checkedHow",
         to_char(r.checked_on, 'YYYY-MM-DD') AS "checkedOn"
    FROM account_recoveries r
    JOIN people p ON p.licensee_id = r.licensee_id AND p.id = r.person_id
    LEFT JOIN people a ON a.licensee_id = r.licensee_id AND a.id = r.asked_by
    LEFT JOIN people c ON c.licensee_id = r.licensee_id AND c.id = r.checked_by
   WHERE r.licensee_id = $1`;

/** People who asked for help because they lost their second way in. */
@Injectable()
export class RecoveriesRepository {
  /** Opens a case unless one is open; answers the open one. The unique index settles a race. */
  async open(tx: Transaction, wish: { personId: string; askedBy: string | null; at: Date }): Promise<string> {
    await tx.query(
      `INSERT INTO account_recoveries (licensee_id, id, person_id, asked_at, asked_by, state)
       VALUES ($1, $2, $3, $4, $5, 'waiting')
       ON CONFLICT (licensee_id, person_id) WHERE state IN ('waiting', 'granted')
       DO UPDATE SET state = 'waiting', asked_at = excluded.asked_at, asked_by = excluded.asked_by,
                     checked_by = NULL, checked_how = NULL, checked_on = NULL, decided_at = NULL`,
      [tx.licenseeId, newId(), wish.personId, wish.at, wish.askedBy],
    );
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM account_recoveries WHERE licensee_id = $1 AND person_id = $2 AND state IN ('waiting', 'granted')`,
      [tx.licenseeId, wish.personId],
    );
    return row?.id ?? '';
  }

  /** Open ones first, longest waiting first; then the newest of the others. */
  async list(tx: Transaction, limit: number): Promise<Recovery[]> {
    return tx.query<Recovery>(
      `${SELECT}
        ORDER BY r.state = 'waiting' DESC, CASE WHEN r.state = 'waiting' THEN r.asked_at END, r.asked_at DESC, r.id LIMIT $2`,
      [tx.licenseeId, limit],
    );
  }

  async find(tx: Transaction, id: string): Promise<Recovery | null> {
    const [row] = await tx.query<Recovery>(`${SELECT} AND r.id = $2`, [tx.licenseeId, id]);
    return row ?? null;
  }

  async grant(
    tx: Transaction,
    id: string,
    check: { by: string | null; how: IdentityCheck; on: string; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE account_recoveries SET state = 'granted', checked_by = $3, checked_how = $4, checked_on = $5, decided_at = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'waiting' RETURNING id`,
      [tx.licenseeId, id, check.by, check.how, check.on, check.at],
    );
    return rows.length > 0;
  }

  async turnDown(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE account_recoveries SET state = 'turned-down', checked_by = $3, decided_at = $4
        WHERE licensee_id = $1 AND id = $2 AND state = 'waiting' RETURNING id`,
      [tx.licenseeId, id, by, at],
    );
    return rows.length > 0;
  }

  async use(tx: Transaction, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE account_recoveries SET state = 'used'
        WHERE licensee_id = $1 AND person_id = $2 AND state = 'granted' RETURNING id`,
      [tx.licenseeId, personId],
    );
    return rows.length > 0;
  }
}
