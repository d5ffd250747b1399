import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['applications', 'interviews', 'meeting_plans', 'offers', 'outcomes', 'vacancy_invitations'];

/** Answers to adverts, and what follows until somebody has worked for a year. */
export class CreateApplications1764000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createApplications(runner);
    await createInterviews(runner);
    await createOffers(runner);
    await createOutcomes(runner);
    await createInvitations(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createApplications(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE applications (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      vacancy_id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      held boolean NOT NULL DEFAULT false,
      number integer,
      words_sealed bytea NOT NULL,
      notes_sealed bytea,
      seen_advert jsonb NOT NULL DEFAULT '{}',
      changes_told boolean NOT NULL DEFAULT false,
      reason text,
      submitted_at timestamptz,
      shortlisted_at timestamptz,
      ended_at timestamptz,
      starts_on date,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT applications_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT applications_vacancy_fkey FOREIGN KEY (licensee_id, vacancy_id) REFERENCES vacancies (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT applications_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT applications_one_each_key UNIQUE (licensee_id, vacancy_id, person_id),
      CONSTRAINT applications_number_key UNIQUE (licensee_id, vacancy_id, number),
      CONSTRAINT applications_state_known CHECK (state IN ('draft', 'submitted', 'shortlisted', 'interview', 'offered', 'accepted', 'hired', 'declined', 'withdrawn', 'unsuccessful')),
      CONSTRAINT applications_sent CHECK ((state = 'draft') = (submitted_at IS NULL) AND (state = 'draft') = (number IS NULL)),
      CONSTRAINT applications_ended CHECK ((state IN ('hired', 'declined', 'withdrawn', 'unsuccessful')) = (ended_at IS NOT NULL)),
      CONSTRAINT applications_hired CHECK ((state = 'hired') = (starts_on IS NOT NULL))
    )`);
  await runner.query('CREATE INDEX applications_person_idx ON applications (licensee_id, person_id, updated_at DESC)');
  await runner.query('CREATE INDEX applications_state_idx ON applications (licensee_id, vacancy_id, state)');
}

async function createInterviews(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE interviews (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      state text NOT NULL,
      way text NOT NULL,
      place_sealed bytea NOT NULL,
      minutes integer NOT NULL,
      times timestamptz[] NOT NULL,
      chosen_at timestamptz,
      offered_at timestamptz NOT NULL,
      decided_at timestamptz,
      CONSTRAINT interviews_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT interviews_application_fkey FOREIGN KEY (licensee_id, application_id) REFERENCES applications (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT interviews_state_known CHECK (state IN ('offered', 'chosen', 'none-fits', 'called-off')),
      CONSTRAINT interviews_way_known CHECK (way IN ('place', 'video', 'phone')),
      CONSTRAINT interviews_times_right CHECK (cardinality(times) BETWEEN 1 AND 5),
      CONSTRAINT interviews_minutes_right CHECK (minutes BETWEEN 15 AND 240),
      CONSTRAINT interviews_chosen CHECK (state <> 'chosen' OR (chosen_at IS NOT NULL AND chosen_at = ANY (times)))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX interviews_open_key ON interviews (licensee_id, application_id) WHERE state IN ('offered', 'chosen')`,
  );
  await runner.query('CREATE INDEX interviews_application_idx ON interviews (licensee_id, application_id, offered_at)');
  await runner.query(`
    CREATE TABLE meeting_plans (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      person_id uuid NOT NULL,
      plan_sealed bytea NOT NULL,
      check_in_at timestamptz,
      reminded_at timestamptz,
      updated_at timestamptz NOT NULL,
      CONSTRAINT meeting_plans_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT meeting_plans_application_fkey FOREIGN KEY (licensee_id, application_id) REFERENCES applications (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT meeting_plans_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT meeting_plans_one_each_key UNIQUE (licensee_id, application_id, person_id)
    )`);
  await runner.query('CREATE INDEX meeting_plans_person_idx ON meeting_plans (licensee_id, person_id)');
  await runner.query(
    'CREATE INDEX meeting_plans_due_idx ON meeting_plans (licensee_id, check_in_at) WHERE reminded_at IS NULL',
  );
}

async function createOffers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE offers (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      state text NOT NULL,
      terms_sealed bytea NOT NULL,
      offered_at timestamptz NOT NULL,
      decided_at timestamptz,
      CONSTRAINT offers_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT offers_application_fkey FOREIGN KEY (licensee_id, application_id) REFERENCES applications (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT offers_state_known CHECK (state IN ('open', 'accepted', 'declined', 'taken-back', 'lapsed')),
      CONSTRAINT offers_decided CHECK ((state = 'open') = (decided_at IS NULL))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX offers_open_key ON offers (licensee_id, application_id) WHERE state IN ('open', 'accepted')`,
  );
  await runner.query('CREATE INDEX offers_application_idx ON offers (licensee_id, application_id, offered_at)');
}

async function createOutcomes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE outcomes (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      application_id uuid NOT NULL,
      person_id uuid NOT NULL,
      months integer NOT NULL,
      due_on date NOT NULL,
      asked_at timestamptz,
      answer text,
      answered_at timestamptz,
      CONSTRAINT outcomes_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT outcomes_application_fkey FOREIGN KEY (licensee_id, application_id) REFERENCES applications (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT outcomes_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT outcomes_once_key UNIQUE (licensee_id, application_id, person_id, months),
      CONSTRAINT outcomes_months_known CHECK (months IN (1, 3, 6, 12)),
      CONSTRAINT outcomes_answer_known CHECK (answer IN ('yes', 'no')),
      CONSTRAINT outcomes_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
    )`);
  await runner.query('CREATE INDEX outcomes_person_idx ON outcomes (licensee_id, person_id)');
  await runner.query('CREATE INDEX outcomes_due_idx ON outcomes (licensee_id, due_on) WHERE asked_at IS NULL');
}

async function createInvitations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE vacancy_invitations (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      vacancy_id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      reason text,
      invited_at timestamptz NOT NULL,
      decided_at timestamptz,
      CONSTRAINT vacancy_invitations_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT vacancy_invitations_vacancy_fkey FOREIGN KEY (licensee_id, vacancy_id) REFERENCES vacancies (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT vacancy_invitations_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT vacancy_invitations_one_each_key UNIQUE (licensee_id, vacancy_id, person_id),
      CONSTRAINT vacancy_invitations_state_known CHECK (state IN ('sent', 'declined', 'answered')),
      CONSTRAINT vacancy_invitations_decided CHECK ((state = 'sent') = (decided_at IS NULL))
    )`);
  await runner.query(
    'CREATE INDEX vacancy_invitations_person_idx ON vacancy_invitations (licensee_id, person_id, state)',
  );
}
