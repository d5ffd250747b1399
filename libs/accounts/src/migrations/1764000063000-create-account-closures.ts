import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['account_closures', 'account_erasures', 'legal_holds'];

/** Accounts that are closing, the list of those that were erased, and people whose data must be kept for a while. */
export class CreateAccountClosures1764000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN closing_at timestamptz');
    await createHolds(runner);
    await createClosures(runner);
    await runner.query(`
      CREATE TABLE account_erasures (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_hash bytea NOT NULL,
        erased_at timestamptz NOT NULL,
        reason text NOT NULL,
        CONSTRAINT account_erasures_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT account_erasures_person_key UNIQUE (licensee_id, person_hash)
      )`);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['account_erasures', 'account_closures', 'legal_holds'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE people DROP COLUMN closing_at');
  }
}

/**
 * `held_person_id` is the person while the hold stands. Its key is made first, so it is asked first: PostgreSQL itself
 * refuses to delete a person under a hold, and lets lifted holds go with the person.
 */
async function createHolds(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE legal_holds (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      held_person_id uuid GENERATED ALWAYS AS (CASE WHEN lifted_at IS NULL THEN person_id END) STORED,
      reason_sealed bytea NOT NULL,
      review_on date NOT NULL,
      placed_at timestamptz NOT NULL,
      placed_by uuid NOT NULL,
      lifted_at timestamptz,
      lifted_by uuid,
      CONSTRAINT legal_holds_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT legal_holds_lifted_by_someone CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
    )`);
  await runner.query(`ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_held_fkey
    FOREIGN KEY (licensee_id, held_person_id) REFERENCES people (licensee_id, id) ON DELETE RESTRICT`);
  await runner.query(`ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_person_fkey
    FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE`);
  await runner.query('CREATE UNIQUE INDEX legal_holds_held_key ON legal_holds (licensee_id, held_person_id)');
  await runner.query('CREATE INDEX legal_holds_person_idx ON legal_holds (licensee_id, person_id)');
}

async function createClosures(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE account_closures (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      asked_by uuid NOT NULL,
      reason text NOT NULL,
      staff_words_sealed bytea,
      CONSTRAINT account_closures_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT account_closures_person_key UNIQUE (licensee_id, person_id),
      CONSTRAINT account_closures_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT account_closures_reason_known CHECK (reason IN ('found-someone', 'no-longer-needed', 'not-for-me', 'privacy', 'other', 'not-said', 'by-staff'))
    )`);
  await runner.query('CREATE INDEX account_closures_asked_idx ON account_closures (licensee_id, asked_at)');
}
