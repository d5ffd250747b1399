import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['half_sign_ins', 'sign_in_codes', 'spent_challenges'];

/** Signing in that is half done, codes by mail, and challenges that were answered. All of it lives for minutes. */
export class CreateSignInSteps1764000061001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HALF_SIGN_INS);
    await runner.query('CREATE INDEX half_sign_ins_person_idx ON half_sign_ins (licensee_id, person_id)');
    await runner.query(SIGN_IN_CODES);
    await runner.query('CREATE INDEX sign_in_codes_person_idx ON sign_in_codes (licensee_id, person_id)');
    await runner.query(SPENT_CHALLENGES);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

/** The first step was right: who holds the ticket may take the second. */
const HALF_SIGN_INS = `
  CREATE TABLE half_sign_ins (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    ticket_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT half_sign_ins_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT half_sign_ins_ticket_key UNIQUE (licensee_id, ticket_hash),
    CONSTRAINT half_sign_ins_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
  )`;

/** The code itself is made when the mail is written; until then there is no hash. Bound to one sign-in or one session. */
const SIGN_IN_CODES = `
  CREATE TABLE sign_in_codes (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    purpose text NOT NULL,
    bound_to text NOT NULL,
    code_hash bytea,
    tries smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT sign_in_codes_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT sign_in_codes_purpose_known CHECK (purpose IN ('sign-in', 'prove-it')),
    CONSTRAINT sign_in_codes_tries_few CHECK (tries BETWEEN 0 AND 5),
    CONSTRAINT sign_in_codes_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
  )`;

/** A passkey's answer works once: its challenge is noted until it would be too old anyway. */
const SPENT_CHALLENGES = `
  CREATE TABLE spent_challenges (
    licensee_id uuid NOT NULL CONSTRAINT spent_challenges_licensee_fkey REFERENCES licensees (id),
    id uuid NOT NULL,
    challenge_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT spent_challenges_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT spent_challenges_challenge_key UNIQUE (licensee_id, challenge_hash)
  )`;
