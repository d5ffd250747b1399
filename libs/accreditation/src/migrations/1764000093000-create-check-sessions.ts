import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Times at which assessors look at documents, and the places that PAs booked. `ends_at` of a place is its session's: a row
 * that is kept for a span says itself from when it counts.
 */
export class CreateCheckSessions1764000093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSessions(runner);
    await createPlaces(runner);
    for (const table of ['check_sessions', 'check_places'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE check_places');
    await runner.query('DROP TABLE check_sessions');
  }
}

async function createSessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE check_sessions (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      held_by uuid,
      venue text NOT NULL,
      bring text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      places smallint NOT NULL,
      called_off_at timestamptz,
      CONSTRAINT check_sessions_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT check_sessions_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT check_sessions_held_by_fkey FOREIGN KEY (licensee_id, held_by)
        REFERENCES people (licensee_id, id) ON DELETE SET NULL (held_by),
      CONSTRAINT check_sessions_in_order CHECK (ends_at > starts_at),
      CONSTRAINT check_sessions_some_places CHECK (places > 0)
    )`);
  await runner.query('CREATE INDEX check_sessions_starts_idx ON check_sessions (licensee_id, starts_at)');
  await runner.query('CREATE INDEX check_sessions_ends_idx ON check_sessions (licensee_id, ends_at)');
  await runner.query(
    'CREATE UNIQUE INDEX check_sessions_one_at_a_time ON check_sessions (licensee_id, held_by, starts_at) WHERE called_off_at IS NULL',
  );
}

async function createPlaces(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE check_places (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      session_id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      booked_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      ticked_by uuid,
      reminded_hours smallint,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT check_places_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT check_places_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT check_places_session_fkey FOREIGN KEY (licensee_id, session_id)
        REFERENCES check_sessions (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT check_places_person_fkey FOREIGN KEY (licensee_id, person_id)
        REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT check_places_ticked_by_fkey FOREIGN KEY (licensee_id, ticked_by)
        REFERENCES people (licensee_id, id) ON DELETE SET NULL (ticked_by),
      CONSTRAINT check_places_state CHECK (state IN ('booked', 'given-back', 'called-off', 'came', 'missed'))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX check_places_one_a_session ON check_places (licensee_id, session_id, person_id)
      WHERE state <> 'given-back'`,
  );
  await runner.query('CREATE INDEX check_places_session_idx ON check_places (licensee_id, session_id)');
  await runner.query('CREATE INDEX check_places_person_idx ON check_places (licensee_id, person_id)');
  await runner.query('CREATE INDEX check_places_ends_idx ON check_places (licensee_id, ends_at)');
  await runner.query(
    'CREATE INDEX check_places_ticked_by_idx ON check_places (licensee_id, ticked_by) WHERE ticked_by IS NOT NULL',
  );
}
