import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANTS = ['statement_keys', 'statement_issuers', 'carried_approvals'];

/** What a register signs approvals with, whose it takes, and what PAs brought. Public keys are everybody's to read. */
export class CreateCarriedApprovals1764000102200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKeys(runner);
    await createCarried(runner);
    for (const table of TENANTS) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TENANTS].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP TABLE register_public_keys');
  }
}

async function createKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE register_public_keys (
      id uuid NOT NULL CONSTRAINT register_public_keys_pkey PRIMARY KEY,
      licensee_id uuid NOT NULL CONSTRAINT register_public_keys_licensee_fkey REFERENCES licensees (id),
      public_key text NOT NULL,
      made_at timestamptz NOT NULL,
      retired_at timestamptz,
      withdrawn_at timestamptz
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX register_public_keys_one_signs ON register_public_keys (licensee_id) WHERE retired_at IS NULL',
  );
  await runner.query('GRANT SELECT, INSERT, UPDATE (retired_at, withdrawn_at) ON register_public_keys TO pa_app');
  await runner.query(`
    CREATE TABLE statement_keys (
      licensee_id uuid NOT NULL CONSTRAINT statement_keys_licensee_fkey REFERENCES licensees (id),
      id uuid NOT NULL,
      private_sealed bytea NOT NULL,
      made_at timestamptz NOT NULL,
      CONSTRAINT statement_keys_pkey PRIMARY KEY (licensee_id, id)
    )`);
}

async function createCarried(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE statement_issuers (
      licensee_id uuid NOT NULL CONSTRAINT statement_issuers_licensee_fkey REFERENCES licensees (id),
      id uuid NOT NULL,
      address text NOT NULL,
      keys jsonb,
      added_at timestamptz NOT NULL,
      CONSTRAINT statement_issuers_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT statement_issuers_address_key UNIQUE (licensee_id, address)
    )`);
  await runner.query(`
    CREATE TABLE carried_approvals (
      licensee_id uuid NOT NULL CONSTRAINT carried_approvals_licensee_fkey REFERENCES licensees (id),
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      issuer_id uuid NOT NULL,
      approved_since date NOT NULL,
      approved_until date NOT NULL,
      issued_at timestamptz NOT NULL,
      accepted_at timestamptz NOT NULL,
      CONSTRAINT carried_approvals_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT carried_approvals_person_fkey FOREIGN KEY (licensee_id, person_id)
        REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT carried_approvals_issuer_fkey FOREIGN KEY (licensee_id, issuer_id)
        REFERENCES statement_issuers (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT carried_approvals_one_of_each UNIQUE (licensee_id, person_id, issuer_id)
    )`);
  await runner.query('CREATE INDEX carried_approvals_issuer_idx ON carried_approvals (licensee_id, issuer_id)');
  await runner.query('CREATE INDEX carried_approvals_accepted_idx ON carried_approvals (licensee_id, accepted_at)');
}
