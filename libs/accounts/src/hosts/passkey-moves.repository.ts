import { Injectable } from '@nestjs/common';
import { STAFF_ROLES, type Transaction } from '@pa/platform';

/** What a change of the register's main address does to passkeys, which are bound to its name. */
export interface PasskeyLoss {
  readonly passkeys: number;
  readonly people: number;
  /** Staff who would be left without a strong way in, by name. */
  readonly stuckStaff: readonly string[];
}

const LOST = `
  FROM passkeys k JOIN people p ON p.licensee_id = k.licensee_id AND p.id = k.person_id
 WHERE k.licensee_id = $1 AND k.rp_id <> $2`;

const HAS_OTHER = `(
  EXISTS (SELECT 1 FROM authenticators a WHERE a.licensee_id = p.licensee_id AND a.person_id = p.id)
  OR EXISTS (SELECT 1 FROM passkeys o WHERE o.licensee_id = p.licensee_id AND o.person_id = p.id AND o.rp_id = $2))`;

/** Passkeys when the register moves to another host. */
@Injectable()
export class PasskeyMovesRepository {
  async lossAt(tx: Transaction, host: string): Promise<PasskeyLoss> {
    const [row] = await tx.query<PasskeyLoss>(
      `SELECT count(*)::int AS passkeys, count(DISTINCT p.id)::int AS people,
              coalesce(array_agg(DISTINCT p.display_name) FILTER (WHERE p.roles && $3 AND NOT ${HAS_OTHER}), '{}') AS "stuckStaff"
       ${LOST}`,
      [tx.licenseeId, host, STAFF_ROLES],
    );
    return row ?? { passkeys: 0, people: 0, stuckStaff: [] };
  }

  /** Members who have nothing else get codes by mail, so that a second step stays asked for and can be taken. */
  async turnToEmailCodes(tx: Transaction, host: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE people p SET email_codes_since = coalesce(p.email_codes_since, $3)
        WHERE p.licensee_id = $1 AND NOT p.roles && $4 AND NOT ${HAS_OTHER}
          AND EXISTS (SELECT 1 FROM passkeys k WHERE k.licensee_id = $1 AND k.person_id = p.id AND k.rp_id <> $2)`,
      [tx.licenseeId, host, at, STAFF_ROLES],
    );
  }

  /** Takes the passkeys of other hosts out, and says whose they were. */
  async remove(tx: Transaction, host: string): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      'DELETE FROM passkeys WHERE licensee_id = $1 AND rp_id <> $2 RETURNING person_id',
      [tx.licenseeId, host],
    );
    return [...new Set(rows.map(({ person_id }) => person_id))];
  }
}
