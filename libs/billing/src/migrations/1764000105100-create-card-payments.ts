import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Payments by card, and which of Stripe's events were heard. A row of a payment is kept before Stripe is called: its id is
 * the idempotency key. It outlives the pass, so that money which comes for an account that has closed goes back.
 */
export class CreateCardPayments1764000105100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_payments (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        pass_id uuid NOT NULL,
        account_id text NOT NULL,
        months smallint NOT NULL,
        amount_pence integer NOT NULL,
        vat_basis_points integer NOT NULL,
        made_at timestamptz NOT NULL,
        session_id text,
        checkout_url text,
        is_over boolean NOT NULL DEFAULT false,
        paid_at timestamptz,
        intent_id text,
        settled text,
        refund_pence integer,
        refund_id text,
        is_refunded boolean NOT NULL DEFAULT false,
        has_refund_failed boolean NOT NULL DEFAULT false,
        CONSTRAINT card_payments_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT card_payments_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT card_payments_amount CHECK (amount_pence BETWEEN 1 AND 100000),
        CONSTRAINT card_payments_settled CHECK (settled IS NULL OR (settled IN ('pass', 'surplus') AND paid_at IS NOT NULL)),
        CONSTRAINT card_payments_refund CHECK (refund_pence BETWEEN 1 AND amount_pence)
      )`);
    await runner.query('CREATE INDEX card_payments_pass_idx ON card_payments (licensee_id, pass_id)');
    await runner.query(
      'CREATE UNIQUE INDEX card_payments_one_open ON card_payments (licensee_id, pass_id) WHERE NOT is_over',
    );
    await runner.query(`
      CREATE TABLE stripe_events (
        licensee_id uuid NOT NULL,
        account_id text NOT NULL,
        event_id text NOT NULL,
        type text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT stripe_events_pkey PRIMARY KEY (licensee_id, account_id, event_id),
        CONSTRAINT stripe_events_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id)
      )`);
    for (const table of ['card_payments', 'stripe_events'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
    await this.setAccounts(runner, `'bank', 'card', 'passes', 'vat', 'owed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.setAccounts(runner, `'bank', 'passes', 'vat'`);
    for (const table of ['stripe_events', 'card_payments']) await runner.query(`DROP TABLE ${table}`);
  }

  /** The books know two more: what lies at Stripe, and what came without need and goes back. */
  private async setAccounts(runner: QueryRunner, accounts: string): Promise<void> {
    await runner.query('ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_accounts');
    await runner.query(
      `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_accounts
         CHECK (debit IN (${accounts}) AND credit IN (${accounts}))`,
    );
  }
}
