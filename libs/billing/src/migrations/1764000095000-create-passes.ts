import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MONTHS = 'months IN (1, 3, 6, 12)';

/**
 * What a register asks for a pass, the passes themselves and the receipts. A receipt stays when the account goes: the law
 * asks for the books to be kept.
 */
export class CreatePasses1764000095000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pass_terms (
        licensee_id uuid NOT NULL CONSTRAINT pass_terms_pkey PRIMARY KEY
          CONSTRAINT pass_terms_licensee_fkey REFERENCES licensees (id),
        needs_pass boolean NOT NULL DEFAULT false,
        price_1 integer,
        price_3 integer,
        price_6 integer,
        price_12 integer,
        vat_basis_points integer NOT NULL DEFAULT 0,
        vat_number text NOT NULL DEFAULT '',
        how_to_pay text NOT NULL DEFAULT '',
        receipts integer NOT NULL DEFAULT 0,
        CONSTRAINT pass_terms_prices CHECK (least(price_1, price_3, price_6, price_12) >= 100
          AND greatest(price_1, price_3, price_6, price_12) <= 100000),
        CONSTRAINT pass_terms_vat CHECK (vat_basis_points BETWEEN 0 AND 5000)
      )`);
    await runner.query(`
      CREATE TABLE passes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        reference text NOT NULL,
        source text NOT NULL,
        state text NOT NULL,
        months smallint NOT NULL,
        price_pence integer NOT NULL,
        vat_basis_points integer NOT NULL,
        wording smallint,
        asked_at timestamptz NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        ended_at timestamptz,
        refund_pence integer,
        reminded_at timestamptz,
        CONSTRAINT passes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT passes_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT passes_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT passes_reference_key UNIQUE (licensee_id, reference),
        CONSTRAINT passes_state CHECK (state IN ('asked', 'running', 'withdrawn', 'cancelled')),
        CONSTRAINT passes_months CHECK (${MONTHS}),
        CONSTRAINT passes_price CHECK (price_pence BETWEEN 0 AND 100000),
        CONSTRAINT passes_refund CHECK (refund_pence BETWEEN 0 AND price_pence),
        CONSTRAINT passes_dated CHECK (state IN ('asked', 'withdrawn') OR (starts_at < ends_at))
      )`);
    await runner.query('CREATE INDEX passes_person_idx ON passes (licensee_id, person_id)');
    await runner.query(`CREATE UNIQUE INDEX passes_one_asked ON passes (licensee_id, person_id) WHERE state = 'asked'`);
    await runner.query(`
      CREATE TABLE receipts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        number integer NOT NULL,
        kind text NOT NULL,
        pass_id uuid NOT NULL,
        person_id uuid,
        way text NOT NULL,
        paid_on date NOT NULL,
        months smallint NOT NULL,
        amount_pence integer NOT NULL,
        vat_pence integer NOT NULL,
        vat_number text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid,
        CONSTRAINT receipts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT receipts_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT receipts_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (person_id),
        CONSTRAINT receipts_recorded_by_fkey FOREIGN KEY (licensee_id, recorded_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (recorded_by),
        CONSTRAINT receipts_number_key UNIQUE (licensee_id, number),
        CONSTRAINT receipts_once UNIQUE (licensee_id, pass_id, kind),
        CONSTRAINT receipts_kind CHECK (kind IN ('payment', 'refund')),
        CONSTRAINT receipts_months CHECK (${MONTHS}),
        CONSTRAINT receipts_amounts CHECK (amount_pence BETWEEN 1 AND 100000 AND vat_pence BETWEEN 0 AND amount_pence)
      )`);
    await runner.query(
      'CREATE INDEX receipts_person_idx ON receipts (licensee_id, person_id) WHERE person_id IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX receipts_recorded_by_idx ON receipts (licensee_id, recorded_by) WHERE recorded_by IS NOT NULL',
    );
    for (const table of ['pass_terms', 'passes', 'receipts'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['receipts', 'passes', 'pass_terms']) await runner.query(`DROP TABLE ${table}`);
  }
}
