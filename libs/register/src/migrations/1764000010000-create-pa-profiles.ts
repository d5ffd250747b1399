import { CURRENT_LICENSEE, secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['pa_profiles', 'pa_profile_dates', 'pa_profile_moderations'];

/** PA profiles with their dates and staff's looks at them, and the one function that says who may be shown. */
export class CreatePaProfiles1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createProfiles(runner);
    await createDates(runner);
    await createModerations(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
    await createShown(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION register_shown_pas()');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createProfiles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE pa_profiles (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      hidden boolean NOT NULL DEFAULT false,
      is_shown boolean NOT NULL GENERATED ALWAYS AS (state = 'published' AND NOT hidden AND search_status <> 'not-now') STORED,
      sections_saved text[] NOT NULL DEFAULT '{}',
      first_name text NOT NULL DEFAULT '',
      initial text NOT NULL DEFAULT '',
      headline text NOT NULL DEFAULT '',
      about text NOT NULL DEFAULT '',
      pending_text jsonb,
      district text,
      travel_miles integer,
      travel_modes text[] NOT NULL DEFAULT '{}',
      week jsonb NOT NULL DEFAULT '[]',
      awake_a bit(336) NOT NULL DEFAULT repeat('0', 336)::bit(336),
      awake_b bit(336) NOT NULL DEFAULT repeat('0', 336)::bit(336),
      asleep_a bit(336) NOT NULL DEFAULT repeat('0', 336)::bit(336),
      asleep_b bit(336) NOT NULL DEFAULT repeat('0', 336)::bit(336),
      has_alternate_weeks boolean NOT NULL DEFAULT false,
      has_term_time boolean NOT NULL DEFAULT false,
      search_status text NOT NULL DEFAULT 'available',
      earliest_start date,
      hours_min integer,
      hours_max integer,
      employment text[] NOT NULL DEFAULT '{}',
      hourly_rate_pence integer,
      live_in boolean NOT NULL DEFAULT false,
      short_notice boolean NOT NULL DEFAULT false,
      short_notice_hours integer,
      tasks_will text[] NOT NULL DEFAULT '{}',
      tasks_training text[] NOT NULL DEFAULT '{}',
      tasks_will_not text[] NOT NULL DEFAULT '{}',
      experience text[] NOT NULL DEFAULT '{}',
      training text[] NOT NULL DEFAULT '{}',
      languages jsonb NOT NULL DEFAULT '[]',
      communication_methods text[] NOT NULL DEFAULT '{}',
      personal_values text[] NOT NULL DEFAULT '{}',
      style jsonb NOT NULL DEFAULT '{}',
      interests text[] NOT NULL DEFAULT '{}',
      environment_limits text[] NOT NULL DEFAULT '{}',
      age_band text,
      adult_on date,
      sex_sealed bytea,
      paused_reason text,
      confirmed_at timestamptz,
      asked_at timestamptz,
      submitted_at timestamptz,
      published_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pa_profiles_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT pa_profiles_person_key UNIQUE (licensee_id, person_id),
      CONSTRAINT pa_profiles_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT pa_profiles_state_known CHECK (state IN ('draft', 'submitted', 'published', 'paused', 'needs-changes', 'removed', 'archived')),
      CONSTRAINT pa_profiles_search_status_known CHECK (search_status IN ('available', 'from-a-date', 'open-to-offers', 'not-now')),
      CONSTRAINT pa_profiles_from_a_date CHECK (search_status <> 'from-a-date' OR earliest_start IS NOT NULL),
      CONSTRAINT pa_profiles_district_is_outward CHECK (district ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
      CONSTRAINT pa_profiles_travel_miles_known CHECK (travel_miles IN (1, 2, 3, 5, 7, 10, 15, 20, 30, 50)),
      CONSTRAINT pa_profiles_hours_right CHECK (hours_min BETWEEN 0 AND 168 AND hours_max BETWEEN 1 AND 168 AND hours_min <= hours_max),
      CONSTRAINT pa_profiles_age_right CHECK (age_band IN ('adult', '16-or-17') AND (age_band IS NOT DISTINCT FROM '16-or-17') = (adult_on IS NOT NULL)),
      CONSTRAINT pa_profiles_paused_reason_known CHECK ((state = 'paused') = (paused_reason IS NOT NULL) AND paused_reason IN ('by-pa', 'not-confirmed')),
      CONSTRAINT pa_profiles_shown_is_whole CHECK (state NOT IN ('published', 'paused')
        OR (district IS NOT NULL AND travel_miles IS NOT NULL AND age_band IS NOT NULL AND confirmed_at IS NOT NULL AND published_at IS NOT NULL))
    )`);
  await runner.query('CREATE INDEX pa_profiles_shown_idx ON pa_profiles (licensee_id, id) WHERE is_shown');
  await runner.query(
    `CREATE INDEX pa_profiles_freshness_idx ON pa_profiles (licensee_id, confirmed_at) WHERE state = 'published'`,
  );
  await runner.query(
    'CREATE INDEX pa_profiles_adult_on_idx ON pa_profiles (licensee_id, adult_on) WHERE adult_on IS NOT NULL',
  );
}

async function createDates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE pa_profile_dates (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      profile_id uuid NOT NULL,
      kind text NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL,
      spans jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT pa_profile_dates_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT pa_profile_dates_days_key UNIQUE (licensee_id, profile_id, kind, first_day, last_day),
      CONSTRAINT pa_profile_dates_profile_fkey FOREIGN KEY (licensee_id, profile_id) REFERENCES pa_profiles (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT pa_profile_dates_kind_known CHECK (kind IN ('away', 'extra')),
      CONSTRAINT pa_profile_dates_in_order CHECK (first_day <= last_day AND (kind = 'away' OR first_day = last_day)),
      CONSTRAINT pa_profile_dates_spans_of_extra CHECK ((kind = 'extra') = (spans <> '[]'::jsonb))
    )`);
}

async function createModerations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE pa_profile_moderations (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      profile_id uuid NOT NULL,
      subject text NOT NULL,
      answer text,
      opened_at timestamptz NOT NULL,
      decided_at timestamptz,
      decided_by uuid,
      decision text,
      reasons text[] NOT NULL DEFAULT '{}',
      words text NOT NULL DEFAULT '',
      CONSTRAINT pa_profile_moderations_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT pa_profile_moderations_profile_fkey FOREIGN KEY (licensee_id, profile_id) REFERENCES pa_profiles (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT pa_profile_moderations_decided_by_fkey FOREIGN KEY (licensee_id, decided_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by),
      CONSTRAINT pa_profile_moderations_subject_known CHECK (subject IN ('first-profile', 'changed-words', 'answer', 'concern')),
      CONSTRAINT pa_profile_moderations_decision_known CHECK (decision IN ('approved', 'needs-changes', 'removed', 'withdrawn')),
      CONSTRAINT pa_profile_moderations_decided CHECK ((decision IS NULL) = (decided_at IS NULL))
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX pa_profile_moderations_open_key ON pa_profile_moderations (licensee_id, profile_id) WHERE decision IS NULL',
  );
  await runner.query(
    'CREATE INDEX pa_profile_moderations_queue_idx ON pa_profile_moderations (licensee_id, opened_at, id) WHERE decision IS NULL',
  );
  await runner.query(
    'CREATE INDEX pa_profile_moderations_profile_idx ON pa_profile_moderations (licensee_id, profile_id, opened_at)',
  );
  await runner.query(
    'CREATE INDEX pa_profile_moderations_decided_by_idx ON pa_profile_moderations (licensee_id, decided_by) WHERE decided_by IS NOT NULL',
  );
}

/**
 * Who may be shown now, for search to join. Runs with the caller's rights, so row-level security holds; plain enough for
 * PostgreSQL to inline it, so the partial index is used.
 */
async function createShown(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION register_shown_pas() RETURNS TABLE (id uuid) LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT p.id FROM pa_profiles p WHERE p.licensee_id = ${CURRENT_LICENSEE} AND p.is_shown
    $$`);
  await runner.query('REVOKE ALL ON FUNCTION register_shown_pas() FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION register_shown_pas() TO pa_app');
}
