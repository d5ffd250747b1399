import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { DataSource } from 'typeorm';
import type { AccountStanding, CardAccount } from './card-payment';

interface Row {
  readonly account_id: string;
  readonly licensee_id: string;
  readonly charges_enabled: boolean;
  readonly details_submitted: boolean;
  readonly requirements_due: number;
}

const COLUMNS = 'account_id, licensee_id, charges_enabled, details_submitted, requirements_due';

/** Accounts of registers with Stripe. */
@Injectable()
export class CardAccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Over all registers, outside any licensee's transaction: an event names an account and no register. */
  async findByAccount(accountId: string): Promise<CardAccount | null> {
    const rows = await this.dataSource.query<Row[]>(`SELECT ${COLUMNS} FROM card_accounts WHERE account_id = $1`, [
      accountId,
    ]);
    return accountOf(rows[0]);
  }

  /** The register's own. */
  async find(tx: Transaction): Promise<CardAccount | null> {
    const rows = await tx.query<Row>(`SELECT ${COLUMNS} FROM card_accounts WHERE licensee_id = $1`, [tx.licenseeId]);
    return accountOf(rows[0]);
  }

  /** A register keeps the first account that was made for it. */
  async save(tx: Transaction, standing: AccountStanding, at: Date): Promise<void> {
    const { accountId, chargesEnabled, detailsSubmitted, requirementsDue } = standing;
    await tx.query(
      `INSERT INTO card_accounts AS known (account_id, licensee_id, charges_enabled, details_submitted, requirements_due, checked_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (licensee_id) DO UPDATE SET charges_enabled = excluded.charges_enabled,
         details_submitted = excluded.details_submitted, requirements_due = excluded.requirements_due,
         checked_at = excluded.checked_at WHERE known.account_id = excluded.account_id`,
      [accountId, tx.licenseeId, chargesEnabled, detailsSubmitted, requirementsDue, at],
    );
  }
}

function accountOf(row: Row | undefined): CardAccount | null {
  if (!row) return null;
  return {
    accountId: row.account_id,
    licenseeId: row.licensee_id,
    chargesEnabled: row.charges_enabled,
    detailsSubmitted: row.details_submitted,
    requirementsDue: row.requirements_due,
  };
}
