import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['people_suspensions', 'staff_invitations'];

/** Why accounts are suspended, and who was asked to join the staff. */
export class CreateStaffWork1764000060200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSuspensions(runner);
    await createInvitations(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createSuspensions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE people_suspensions (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      reason text NOT NULL,
      words_sealed bytea NOT NULL,
      started_at timestamptz NOT NULL,
      started_by uuid,
      ended_at timestamptz,
      ended_by uuid,
      CONSTRAINT people_suspensions_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT people_suspensions_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT people_suspensions_started_by_fkey FOREIGN KEY (licensee_id, started_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (started_by),
      CONSTRAINT people_suspensions_ended_by_fkey FOREIGN KEY (licensee_id, ended_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (ended_by),
      CONSTRAINT people_suspensions_reason_known CHECK (reason IN ('safety', 'rules', 'taken-over', 'asked', 'other', 'has-left'))
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX people_suspensions_open_key ON people_suspensions (licensee_id, person_id) WHERE ended_at IS NULL',
  );
  for (const column of ['person_id', 'started_by', 'ended_by'])
    await runner.query(`CREATE INDEX people_suspensions_${column}_idx ON people_suspensions (licensee_id, ${column})`);
}

async function createInvitations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE staff_invitations (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      email_sealed bytea NOT NULL,
      email_index bytea NOT NULL,
      roles text[] NOT NULL,
      token_hash bytea,
      invited_by uuid,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      accepted_at timestamptz,
      accepted_by uuid,
      withdrawn_at timestamptz,
      CONSTRAINT staff_invitations_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT staff_invitations_token_key UNIQUE (licensee_id, token_hash),
      CONSTRAINT staff_invitations_invited_by_fkey FOREIGN KEY (licensee_id, invited_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (invited_by),
      CONSTRAINT staff_invitations_accepted_by_fkey FOREIGN KEY (licensee_id, accepted_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (accepted_by),
      CONSTRAINT staff_invitations_roles_known CHECK (roles <@ ARRAY['co-ordinator', 'assessor', 'editor', 'manager', 'auditor'] AND roles <> '{}'),
      CONSTRAINT staff_invitations_one_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX staff_invitations_open_key ON staff_invitations (licensee_id, email_index) WHERE accepted_at IS NULL AND withdrawn_at IS NULL',
  );
  for (const column of ['invited_by', 'accepted_by'])
    await runner.query(`CREATE INDEX staff_invitations_${column}_idx ON staff_invitations (licensee_id, ${column})`);
}
