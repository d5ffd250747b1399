import { secureAppendOnlyTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The books. A row moves an amount from one account to another, so what it debits and what it credits are the same by the
 * shape of the table: no sum can be off. Rows stay as they were written.
 */
export class CreateLedger1764000095100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_entries (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        receipt_id uuid NOT NULL,
        debit text NOT NULL,
        credit text NOT NULL,
        amount_pence integer NOT NULL,
        CONSTRAINT ledger_entries_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT ledger_entries_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT ledger_entries_once UNIQUE (licensee_id, receipt_id, debit, credit),
        CONSTRAINT ledger_entries_accounts CHECK (debit IN ('bank', 'passes', 'vat') AND credit IN ('bank', 'passes', 'vat')),
        CONSTRAINT ledger_entries_two CHECK (debit <> credit),
        CONSTRAINT ledger_entries_amount CHECK (amount_pence > 0)
      )`);
    for (const statement of secureAppendOnlyTable('ledger_entries')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_entries');
  }
}
