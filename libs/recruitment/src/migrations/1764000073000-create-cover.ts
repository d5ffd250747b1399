import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['cover_requests', 'cover_spans', 'cover_addresses', 'cover_offers', 'cover_circle', 'emergency_plans'];

/** Cover at short notice: who asks, when, who was asked and said what, whom an employer trusts, and a plan on paper. */
export class CreateCover1764000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRequests(runner);
    await createOffers(runner);
    await createCircle(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createRequests(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE cover_requests (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'open',
      district text NOT NULL,
      within_miles integer NOT NULL,
      tasks text[] NOT NULL,
      pay_pence integer,
      sleep_in_pence integer,
      note_sealed bytea NOT NULL,
      circle_first boolean NOT NULL,
      circle_confirmed boolean NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      waves integer NOT NULL DEFAULT 0,
      next_wave_at timestamptz,
      held_at timestamptz,
      confirmed_at timestamptz,
      ended_at timestamptz,
      help_asked_at timestamptz,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT cover_requests_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT cover_requests_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_requests_state_known CHECK (state IN ('open', 'held', 'confirmed', 'done', 'cancelled', 'unfilled')),
      CONSTRAINT cover_requests_ended CHECK ((state IN ('done', 'cancelled', 'unfilled')) = (ended_at IS NOT NULL)),
      CONSTRAINT cover_requests_held CHECK (state <> 'held' OR held_at IS NOT NULL),
      CONSTRAINT cover_requests_confirmed CHECK (state NOT IN ('confirmed', 'done') OR confirmed_at IS NOT NULL),
      CONSTRAINT cover_requests_waves_while_open CHECK (state = 'open' OR next_wave_at IS NULL),
      CONSTRAINT cover_requests_paid CHECK (pay_pence > 0 OR sleep_in_pence > 0),
      CONSTRAINT cover_requests_times_right CHECK (starts_at < ends_at)
    )`);
  await runner.query(
    'CREATE INDEX cover_requests_person_idx ON cover_requests (licensee_id, person_id, starts_at DESC)',
  );
  await runner.query(
    'CREATE INDEX cover_requests_due_idx ON cover_requests (licensee_id, next_wave_at) WHERE next_wave_at IS NOT NULL',
  );
  await runner.query('CREATE INDEX cover_requests_state_idx ON cover_requests (licensee_id, state, starts_at)');
  await runner.query(`
    CREATE TABLE cover_spans (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      request_id uuid NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      kind text NOT NULL,
      CONSTRAINT cover_spans_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT cover_spans_request_fkey FOREIGN KEY (licensee_id, request_id) REFERENCES cover_requests (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_spans_times_right CHECK (starts_at < ends_at),
      CONSTRAINT cover_spans_kind_known CHECK (kind IN ('awake', 'waking-night', 'sleep-in'))
    )`);
  await runner.query('CREATE INDEX cover_spans_request_idx ON cover_spans (licensee_id, request_id, starts_at)');
  await runner.query(`
    CREATE TABLE cover_addresses (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      request_id uuid NOT NULL,
      address_sealed bytea NOT NULL,
      until timestamptz NOT NULL,
      CONSTRAINT cover_addresses_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT cover_addresses_request_fkey FOREIGN KEY (licensee_id, request_id) REFERENCES cover_requests (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_addresses_one_each_key UNIQUE (licensee_id, request_id)
    )`);
}

async function createOffers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE cover_offers (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      request_id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'sent',
      wave integer NOT NULL,
      score integer NOT NULL,
      sent_at timestamptz NOT NULL,
      decided_at timestamptz,
      CONSTRAINT cover_offers_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT cover_offers_request_fkey FOREIGN KEY (licensee_id, request_id) REFERENCES cover_requests (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_offers_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_offers_one_each_key UNIQUE (licensee_id, request_id, person_id),
      CONSTRAINT cover_offers_state_known CHECK (state IN ('sent', 'accepted', 'declined', 'withdrawn', 'released', 'taken', 'over')),
      CONSTRAINT cover_offers_decided CHECK ((state = 'sent') = (decided_at IS NULL))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX cover_offers_accepted_key ON cover_offers (licensee_id, request_id) WHERE state = 'accepted'`,
  );
  await runner.query('CREATE INDEX cover_offers_person_idx ON cover_offers (licensee_id, person_id, state)');
}

async function createCircle(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE cover_circle (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      pa_id uuid NOT NULL,
      added_at timestamptz NOT NULL,
      CONSTRAINT cover_circle_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT cover_circle_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_circle_pa_fkey FOREIGN KEY (licensee_id, pa_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT cover_circle_one_each_key UNIQUE (licensee_id, person_id, pa_id)
    )`);
  await runner.query('CREATE INDEX cover_circle_pa_idx ON cover_circle (licensee_id, pa_id)');
  await runner.query(`
    CREATE TABLE emergency_plans (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      plan_sealed bytea NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT emergency_plans_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT emergency_plans_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT emergency_plans_one_each_key UNIQUE (licensee_id, person_id)
    )`);
}
