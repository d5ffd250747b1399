import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people said yes to, in which words; and what they asked us to put right. */
export class CreateConsents1764000063200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consents (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        wording text NOT NULL,
        version integer NOT NULL,
        text_hash bytea NOT NULL,
        given_at timestamptz NOT NULL,
        given_by uuid NOT NULL,
        given_as text NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        CONSTRAINT consents_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT consents_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT consents_given_as_known CHECK (given_as IN ('self', 'staff', 'representative')),
        CONSTRAINT consents_withdrawn_by_someone CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX consents_standing_key ON consents (licensee_id, person_id, wording) WHERE withdrawn_at IS NULL',
    );
    await runner.query('CREATE INDEX consents_person_idx ON consents (licensee_id, person_id)');
    await createCorrections(runner);
    for (const table of ['consents', 'correction_requests'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction_requests');
    await runner.query('DROP TABLE consents');
  }
}

async function createCorrections(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE correction_requests (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      words_sealed bytea NOT NULL,
      asked_at timestamptz NOT NULL,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'open',
      answer_sealed bytea,
      answered_at timestamptz,
      answered_by uuid,
      CONSTRAINT correction_requests_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT correction_requests_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT correction_requests_state_known CHECK (state IN ('open', 'put-right', 'kept')),
      CONSTRAINT correction_requests_answered CHECK ((state = 'open') = (answered_at IS NULL))
    )`);
  await runner.query(
    `CREATE INDEX correction_requests_open_idx ON correction_requests (licensee_id, due_on) WHERE state = 'open'`,
  );
  await runner.query(
    'CREATE INDEX correction_requests_person_idx ON correction_requests (licensee_id, person_id, asked_at)',
  );
}
