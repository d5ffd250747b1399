import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their ways in. */
export class CreatePeople1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        licensee_id uuid NOT NULL CONSTRAINT people_licensee_fkey REFERENCES licensees (id),
        id uuid NOT NULL,
        display_name text NOT NULL,
        name_sealed bytea NOT NULL,
        email_sealed bytea NOT NULL,
        email_index bytea NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        email_verified_at timestamptz,
        suspended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT people_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT people_email_key UNIQUE (licensee_id, email_index),
        CONSTRAINT people_roles_known CHECK (roles <@ ARRAY['pa', 'employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'])
      )`);
    await createTokens(runner);
    for (const table of ['people', 'email_tokens', 'access_tokens'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['access_tokens', 'email_tokens', 'people']) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createTokens(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE email_tokens (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      purpose text NOT NULL,
      token_hash bytea NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      CONSTRAINT email_tokens_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT email_tokens_hash_key UNIQUE (licensee_id, token_hash),
      CONSTRAINT email_tokens_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT email_tokens_purpose_known CHECK (purpose IN ('verify-email', 'reset-password'))
    )`);
  await runner.query('CREATE INDEX email_tokens_person_idx ON email_tokens (licensee_id, person_id)');
  await runner.query(`
    CREATE TABLE access_tokens (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      CONSTRAINT access_tokens_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT access_tokens_hash_key UNIQUE (licensee_id, token_hash),
      CONSTRAINT access_tokens_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX access_tokens_person_idx ON access_tokens (licensee_id, person_id)');
}
