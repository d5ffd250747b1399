import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = `'bank', 'card', 'passes', 'vat', 'owed'`;

/**
 * Councils and charities that pay for passes of others: each an account in the books, with a budget. What is spent stands in
 * the row, so that of two grants at once the second finds no more than is left. The lines name no employer.
 */
export class CreateFunders1764000121100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funders (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        reference text NOT NULL,
        contact text NOT NULL,
        notes text NOT NULL,
        budget_pence integer NOT NULL,
        spent_pence integer NOT NULL DEFAULT 0,
        passes integer NOT NULL DEFAULT 0,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        used_at timestamptz NOT NULL,
        CONSTRAINT funders_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT funders_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT funders_budget CHECK (budget_pence <= 100000000 AND spent_pence BETWEEN 0 AND budget_pence),
        CONSTRAINT funders_dates CHECK (starts_on <= ends_on)
      )`);
    await this.addLines(runner);
    await this.addBudgetChanges(runner);
    for (const table of ['funders', 'funder_lines', 'funder_budget_changes'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
    await this.addToBooks(runner);
    await this.addToPasses(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE passes DROP COLUMN funder_id');
    await runner.query('ALTER TABLE ledger_entries DROP COLUMN funder_id');
    await this.setAccounts(runner, ACCOUNTS);
    for (const table of ['funder_budget_changes', 'funder_lines', 'funders']) await runner.query(`DROP TABLE ${table}`);
  }

  private async addLines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funder_lines (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        funder_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        amount_pence integer NOT NULL,
        pass_id uuid,
        pass_number integer,
        months smallint,
        receipt_number integer,
        way text,
        paid_on date,
        recorded_by uuid,
        CONSTRAINT funder_lines_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT funder_lines_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT funder_lines_funder_fkey FOREIGN KEY (licensee_id, funder_id)
          REFERENCES funders (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT funder_lines_recorded_by_fkey FOREIGN KEY (licensee_id, recorded_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (recorded_by),
        CONSTRAINT funder_lines_once UNIQUE (licensee_id, pass_id, kind),
        CONSTRAINT funder_lines_kind CHECK (kind IN ('pass', 'given-back', 'payment')),
        CONSTRAINT funder_lines_whole CHECK (
          CASE WHEN kind = 'payment' THEN num_nonnulls(receipt_number, way, paid_on) = 3 AND num_nonnulls(pass_id, pass_number, months) = 0
               ELSE num_nonnulls(receipt_number, way, paid_on) = 0 AND num_nonnulls(pass_id, pass_number, months) = 3 END),
        CONSTRAINT funder_lines_amount CHECK (amount_pence > 0)
      )`);
    await runner.query('CREATE INDEX funder_lines_funder_idx ON funder_lines (licensee_id, funder_id, at)');
    await runner.query(
      'CREATE INDEX funder_lines_recorded_by_idx ON funder_lines (licensee_id, recorded_by) WHERE recorded_by IS NOT NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX funder_lines_receipt_key ON funder_lines (licensee_id, receipt_number) WHERE receipt_number IS NOT NULL',
    );
  }

  private async addBudgetChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE funder_budget_changes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        funder_id uuid NOT NULL,
        at timestamptz NOT NULL,
        before_pence integer NOT NULL,
        after_pence integer NOT NULL,
        reason text NOT NULL,
        changed_by uuid,
        CONSTRAINT funder_budget_changes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT funder_budget_changes_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT funder_budget_changes_funder_fkey FOREIGN KEY (licensee_id, funder_id)
          REFERENCES funders (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT funder_budget_changes_changed_by_fkey FOREIGN KEY (licensee_id, changed_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (changed_by)
      )`);
    await runner.query(
      'CREATE INDEX funder_budget_changes_funder_idx ON funder_budget_changes (licensee_id, funder_id, id)',
    );
    await runner.query(
      'CREATE INDEX funder_budget_changes_changed_by_idx ON funder_budget_changes (licensee_id, changed_by) WHERE changed_by IS NOT NULL',
    );
  }

  /** What funders owe is one more account; an entry of it says whose. The books outlast a funder, so no key holds them to one. */
  private async addToBooks(runner: QueryRunner): Promise<void> {
    await this.setAccounts(runner, `${ACCOUNTS}, 'funders'`);
    await runner.query('ALTER TABLE ledger_entries ADD COLUMN funder_id uuid');
    await runner.query(
      `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_funder
         CHECK ((funder_id IS NOT NULL) = (debit = 'funders' OR credit = 'funders'))`,
    );
    await runner.query(
      'CREATE INDEX ledger_entries_funder_idx ON ledger_entries (licensee_id, funder_id, at) WHERE funder_id IS NOT NULL',
    );
  }

  private async addToPasses(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE passes ADD COLUMN funder_id uuid');
    await runner.query(
      `ALTER TABLE passes ADD CONSTRAINT passes_funder_fkey FOREIGN KEY (licensee_id, funder_id)
         REFERENCES funders (licensee_id, id) ON DELETE SET NULL (funder_id)`,
    );
    await runner.query('CREATE INDEX passes_funder_idx ON passes (licensee_id, funder_id) WHERE funder_id IS NOT NULL');
  }

  private async setAccounts(runner: QueryRunner, accounts: string): Promise<void> {
    await runner.query('ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_accounts');
    await runner.query(
      `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_accounts
         CHECK (debit IN (${accounts}) AND credit IN (${accounts}))`,
    );
  }
}
