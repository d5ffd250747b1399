import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the licence of a register is paid for by subscription, and its invoices. A row of a subscription is kept before Stripe
 * is called, and counts its tries: both make the idempotency key. Nothing in it is about a person.
 */
export class CreateLicenceSubscriptions1764000116000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE licence_subscriptions (
        licensee_id uuid NOT NULL CONSTRAINT licence_subscriptions_licensee_fkey REFERENCES licensees (id),
        id uuid NOT NULL,
        pence_a_month integer NOT NULL CONSTRAINT licence_subscriptions_price CHECK (pence_a_month BETWEEN 1 AND 10000000),
        vat_basis_points integer NOT NULL CONSTRAINT licence_subscriptions_vat CHECK (vat_basis_points BETWEEN 0 AND 10000),
        started_at timestamptz NOT NULL,
        standing text NOT NULL CONSTRAINT licence_subscriptions_standing
          CHECK (standing IN ('new', 'active', 'past-due', 'over')),
        tries smallint NOT NULL DEFAULT 1,
        session_id text,
        checkout_url text,
        is_checkout_over boolean NOT NULL DEFAULT false,
        subscription_id text,
        customer_id text,
        is_let_go boolean NOT NULL DEFAULT false,
        ended_at timestamptz,
        CONSTRAINT licence_subscriptions_pkey PRIMARY KEY (licensee_id, id)
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX licence_subscriptions_one_live ON licence_subscriptions (licensee_id) WHERE ended_at IS NULL',
    );
    await runner.query(`
      CREATE TABLE licence_invoices (
        licensee_id uuid NOT NULL,
        subscription_id uuid NOT NULL,
        invoice_id text NOT NULL,
        number text,
        total_pence integer NOT NULL,
        issued_at timestamptz NOT NULL,
        status text NOT NULL CONSTRAINT licence_invoices_status CHECK (status IN ('open', 'uncollectible', 'void', 'paid')),
        is_owed boolean NOT NULL,
        paid_at timestamptz,
        page_url text,
        CONSTRAINT licence_invoices_pkey PRIMARY KEY (licensee_id, invoice_id),
        CONSTRAINT licence_invoices_subscription_fkey FOREIGN KEY (licensee_id, subscription_id)
          REFERENCES licence_subscriptions (licensee_id, id)
      )`);
    await runner.query(
      'CREATE INDEX licence_invoices_subscription_idx ON licence_invoices (licensee_id, subscription_id, issued_at)',
    );
    for (const table of ['licence_subscriptions', 'licence_invoices'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['licence_invoices', 'licence_subscriptions']) await runner.query(`DROP TABLE ${table}`);
  }
}
