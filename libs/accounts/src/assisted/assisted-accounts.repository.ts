import { Injectable } from '@nestjs/common';
import { NotFoundError, type Transaction } from '@pa/platform';

/** What the person is whose account staff run. */
export type AssistedRole = 'employer' | 'pa';

/** An account that staff run. */
export interface AssistedAccount {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly role: AssistedRole;
  readonly consentHow: string;
  readonly consentedOn: string;
  readonly consentWording: string;
  readonly createdAt: Date;
  readonly handOverSealed: Buffer | null;
  readonly handOverUntil: Date | null;
  readonly endedAt: Date | null;
  readonly endedHow: 'handed-over' | 'withdrawn' | null;
}

const SELECT = `
  SELECT a.id, a.person_id AS "personId", p.display_name AS "displayName",
         CASE WHEN 'pa' = ANY (p.roles) THEN 'pa' ELSE 'employer' END AS role, a.consent_how AS "consentHow",
         to_char(a.consented_on, 'YYYY-MM-DD') AS "consentedOn", a.consent_wording AS "consentWording",
         a.created_at AS "createdAt", a.hand_over_sealed AS "handOverSealed", a.hand_over_until AS "handOverUntil",
         a.ended_at AS "endedAt", a.ended_how AS "endedHow"
    FROM assisted_accounts a
    JOIN people p ON p.licensee_id = a.licensee_id AND p.id = a.person_id
   WHERE a.licensee_id = $1`;

/** Rows of accounts that staff run, within one licensee's transaction. */
@Injectable()
export class AssistedAccountsRepository {
  async add(
    tx: Transaction,
    row: { id: string; personId: string; madeBy: string; how: string; on: string; wording: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO assisted_accounts (licensee_id, id, person_id, made_by, consent_how, consented_on, consent_wording, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.licenseeId, row.id, row.personId, row.madeBy, row.how, row.on, row.wording, row.at],
    );
  }

  /** Those that staff hold, by name. */
  async list(tx: Transaction): Promise<AssistedAccount[]> {
    return tx.query(`${SELECT} AND a.ended_at IS NULL ORDER BY p.display_name, a.id LIMIT 1000`, [tx.licenseeId]);
  }

  /** @throws NotFoundError */
  async get(tx: Transaction, id: string): Promise<AssistedAccount> {
    const rows = await tx.query<AssistedAccount>(`${SELECT} AND a.id = $2`, [tx.licenseeId, id]);
    if (!rows[0]) throw new NotFoundError('no-such-account', 'We do not run an account with this number.');
    return rows[0];
  }

  /** Notes to which address the account is to go. */
  async offer(tx: Transaction, id: string, to: { sealed: Buffer; index: Buffer; until: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE assisted_accounts
          SET hand_over_sealed = $3, hand_over_index = $4, hand_over_until = $5, hand_over_hash = NULL
        WHERE licensee_id = $1 AND id = $2 AND ended_at IS NULL RETURNING 1`,
      [tx.licenseeId, id, to.sealed, to.index, to.until],
    );
    return rows.length > 0;
  }

  /** The link's secret, made when the mail is written. */
  async putHandOverHash(tx: Transaction, id: string, hash: Buffer): Promise<void> {
    await tx.query(
      `UPDATE assisted_accounts SET hand_over_hash = $3
        WHERE licensee_id = $1 AND id = $2 AND ended_at IS NULL AND hand_over_sealed IS NOT NULL`,
      [tx.licenseeId, id, hash],
    );
  }

  /** What a link hands over; null when it is unknown, used or too old. */
  async findByHandOver(tx: Transaction, hash: Buffer, at: Date): Promise<AssistedAccount | null> {
    const rows = await tx.query<AssistedAccount>(
      `${SELECT} AND a.hand_over_hash = $2 AND a.hand_over_until > $3 AND a.ended_at IS NULL FOR UPDATE OF a`,
      [tx.licenseeId, hash, at],
    );
    return rows[0] ?? null;
  }

  /** Ends staff's hold; false when it had ended already. */
  async end(tx: Transaction, id: string, end: { how: 'handed-over' | 'withdrawn'; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE assisted_accounts
          SET ended_at = $4, ended_how = $3, hand_over_sealed = NULL, hand_over_index = NULL, hand_over_hash = NULL
        WHERE licensee_id = $1 AND id = $2 AND ended_at IS NULL RETURNING 1`,
      [tx.licenseeId, id, end.how, end.at],
    );
    return rows.length > 0;
  }
}
