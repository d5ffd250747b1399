import { CURRENT_LICENSEE, secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['vacancies', 'vacancy_moderations'];

/** Adverts with staff's looks at them, and the one function that says which are open. */
export class CreateVacancies1764000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createVacancies(runner);
    await createModerations(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
    await createOpen(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION recruitment_open_vacancies()');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createVacancies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE vacancies (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      withheld boolean NOT NULL DEFAULT false,
      is_open boolean NOT NULL GENERATED ALWAYS AS (state = 'published' AND NOT withheld) STORED,
      sections_saved text[] NOT NULL DEFAULT '{}',
      title text NOT NULL DEFAULT '',
      about text NOT NULL DEFAULT '',
      who_wanted text NOT NULL DEFAULT '',
      hours jsonb NOT NULL DEFAULT '[]',
      hours_flexible boolean NOT NULL DEFAULT false,
      live_in boolean NOT NULL DEFAULT false,
      tasks_required text[] NOT NULL DEFAULT '{}',
      tasks_optional text[] NOT NULL DEFAULT '{}',
      tasks_never text[] NOT NULL DEFAULT '{}',
      experience text[] NOT NULL DEFAULT '{}',
      personal_values text[] NOT NULL DEFAULT '{}',
      interests text[] NOT NULL DEFAULT '{}',
      languages text[] NOT NULL DEFAULT '{}',
      drives boolean NOT NULL DEFAULT false,
      sex_wanted text,
      sex_reason text NOT NULL DEFAULT '',
      employment text[] NOT NULL DEFAULT '{}',
      pay_pence integer,
      sleep_in_pence integer,
      live_in_pence_a_week integer,
      accommodation_pence_a_day integer,
      pay_words text NOT NULL DEFAULT '',
      district text,
      environment text[] NOT NULL DEFAULT '{}',
      how_to_apply text NOT NULL DEFAULT '',
      questions jsonb NOT NULL DEFAULT '[]',
      is_blind boolean NOT NULL DEFAULT false,
      places integer NOT NULL DEFAULT 1,
      closes_on date,
      checks text[] NOT NULL DEFAULT '{}',
      checks_why text NOT NULL DEFAULT '',
      starts_on date,
      ends_on date,
      copied_from uuid,
      paused_reason text,
      changed_after text[] NOT NULL DEFAULT '{}',
      accepted_findings jsonb NOT NULL DEFAULT '[]',
      submitted_at timestamptz,
      published_at timestamptz,
      ended_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT vacancies_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT vacancies_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT vacancies_copied_from_fkey FOREIGN KEY (licensee_id, copied_from) REFERENCES vacancies (licensee_id, id) ON DELETE SET NULL (copied_from),
      CONSTRAINT vacancies_state_known CHECK (state IN ('draft', 'submitted', 'published', 'paused', 'needs-changes', 'removed', 'filled', 'closed', 'expired')),
      CONSTRAINT vacancies_district_is_outward CHECK (district ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
      CONSTRAINT vacancies_pay_right CHECK (pay_pence BETWEEN 0 AND 100000 AND sleep_in_pence BETWEEN 0 AND 100000
        AND live_in_pence_a_week BETWEEN 0 AND 1000000 AND accommodation_pence_a_day BETWEEN 0 AND 100000),
      CONSTRAINT vacancies_places_right CHECK (places BETWEEN 1 AND 20),
      CONSTRAINT vacancies_sex_known CHECK (sex_wanted IN ('female', 'male')),
      CONSTRAINT vacancies_paused_reason_known CHECK ((state = 'paused') = (paused_reason IS NOT NULL) AND paused_reason IN ('by-employer', 'no-access')),
      CONSTRAINT vacancies_shown_is_whole CHECK (state NOT IN ('published', 'paused')
        OR (title <> '' AND district IS NOT NULL AND published_at IS NOT NULL AND closes_on IS NOT NULL)),
      CONSTRAINT vacancies_ended CHECK ((state IN ('filled', 'closed', 'expired')) = (ended_at IS NOT NULL))
    )`);
  await runner.query('CREATE INDEX vacancies_open_idx ON vacancies (licensee_id, district, id) WHERE is_open');
  await runner.query('CREATE INDEX vacancies_person_idx ON vacancies (licensee_id, person_id, updated_at DESC)');
  await runner.query(
    'CREATE INDEX vacancies_copied_from_idx ON vacancies (licensee_id, copied_from) WHERE copied_from IS NOT NULL',
  );
  await runner.query(
    `CREATE INDEX vacancies_closes_idx ON vacancies (licensee_id, closes_on) WHERE state IN ('published', 'paused')`,
  );
}

async function createModerations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE vacancy_moderations (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      vacancy_id uuid NOT NULL,
      subject text NOT NULL,
      answer text,
      opened_at timestamptz NOT NULL,
      decided_at timestamptz,
      decided_by uuid,
      decision text,
      reasons text[] NOT NULL DEFAULT '{}',
      words text NOT NULL DEFAULT '',
      CONSTRAINT vacancy_moderations_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT vacancy_moderations_vacancy_fkey FOREIGN KEY (licensee_id, vacancy_id) REFERENCES vacancies (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT vacancy_moderations_decided_by_fkey FOREIGN KEY (licensee_id, decided_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by),
      CONSTRAINT vacancy_moderations_subject_known CHECK (subject IN ('first-advert', 'changed-words', 'answer', 'concern')),
      CONSTRAINT vacancy_moderations_decision_known CHECK (decision IN ('approved', 'needs-changes', 'removed', 'withdrawn')),
      CONSTRAINT vacancy_moderations_decided CHECK ((decision IS NULL) = (decided_at IS NULL))
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX vacancy_moderations_open_key ON vacancy_moderations (licensee_id, vacancy_id) WHERE decision IS NULL',
  );
  await runner.query(
    'CREATE INDEX vacancy_moderations_queue_idx ON vacancy_moderations (licensee_id, opened_at, id) WHERE decision IS NULL',
  );
  await runner.query(
    'CREATE INDEX vacancy_moderations_vacancy_idx ON vacancy_moderations (licensee_id, vacancy_id, opened_at)',
  );
  await runner.query(
    'CREATE INDEX vacancy_moderations_decided_by_idx ON vacancy_moderations (licensee_id, decided_by) WHERE decided_by IS NOT NULL',
  );
}

/** Which adverts PAs may see now, for search to join. Runs with the caller's rights, so row-level security holds. */
async function createOpen(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION recruitment_open_vacancies() RETURNS TABLE (id uuid) LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT v.id FROM vacancies v WHERE v.licensee_id = ${CURRENT_LICENSEE} AND v.is_open
    $$`);
  await runner.query('REVOKE ALL ON FUNCTION recruitment_open_vacancies() FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION recruitment_open_vacancies() TO pa_app');
}
