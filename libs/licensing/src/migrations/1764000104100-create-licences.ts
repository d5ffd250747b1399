import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organisation and the operator have agreed on: who runs the register, for how long, where and at what price. One
 * row a term; how the licence stands is said at the register itself, where every server finds it.
 */
export class CreateLicences1764000104100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE licences (
        licensee_id uuid NOT NULL CONSTRAINT licences_licensee_fkey REFERENCES licensees (id),
        id uuid NOT NULL,
        organisation text NOT NULL,
        legal_form text NOT NULL
          CONSTRAINT licences_legal_form_check
          CHECK (legal_form IN ('cio', 'charity', 'cic', 'company', 'society', 'council', 'other')),
        plan text NOT NULL CONSTRAINT licences_plan_check CHECK (plan IN ('small', 'medium', 'large')),
        begins_on date NOT NULL,
        ends_on date NOT NULL,
        councils text[] NOT NULL,
        outward_codes text[] NOT NULL,
        pence_a_month integer NOT NULL CONSTRAINT licences_price_check CHECK (pence_a_month BETWEEN 0 AND 10000000),
        vat_basis_points integer NOT NULL CONSTRAINT licences_vat_check CHECK (vat_basis_points BETWEEN 0 AND 10000),
        granted_at timestamptz NOT NULL,
        granted_by uuid,
        CONSTRAINT licences_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT licences_term_key UNIQUE (licensee_id, begins_on),
        CONSTRAINT licences_term_check CHECK (ends_on > begins_on),
        CONSTRAINT licences_area_check CHECK (councils <> '{}' OR outward_codes <> '{}')
      )`);
    for (const statement of secureTenantTable('licences')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE licences');
  }
}
