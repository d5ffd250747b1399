import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['passkeys', 'authenticators', 'recovery_codes'];

/** What people sign in with besides a password. */
export class CreateSecondFactors1764000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN email_codes_since timestamptz');
    await createPasskeys(runner);
    await createAuthenticators(runner);
    await createRecoveryCodes(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE people DROP COLUMN email_codes_since');
  }
}

async function createPasskeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE passkeys (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      credential_id bytea NOT NULL,
      public_key bytea NOT NULL,
      counter bigint NOT NULL,
      transports text[] NOT NULL,
      name text NOT NULL,
      rp_id text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz,
      CONSTRAINT passkeys_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT passkeys_credential_key UNIQUE (licensee_id, credential_id),
      CONSTRAINT passkeys_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX passkeys_person_idx ON passkeys (licensee_id, person_id)');
}

async function createAuthenticators(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE authenticators (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      secret_sealed bytea NOT NULL,
      confirmed_at timestamptz NOT NULL DEFAULT now(),
      last_step bigint,
      CONSTRAINT authenticators_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT authenticators_person_key UNIQUE (licensee_id, person_id),
      CONSTRAINT authenticators_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
}

async function createRecoveryCodes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE recovery_codes (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      code_hash bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz,
      CONSTRAINT recovery_codes_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT recovery_codes_code_key UNIQUE (licensee_id, person_id, code_hash),
      CONSTRAINT recovery_codes_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
}
