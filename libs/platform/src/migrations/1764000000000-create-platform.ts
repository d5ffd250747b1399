import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureTenantTable } from '../database/tenant-table';

/** Sessions, rate limits and the outbox. The roles stand already: roles.sql makes them. */
export class CreatePlatform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await runner.query('GRANT USAGE ON SCHEMA public TO pa_app');
    await createSessions(runner);
    await createRateLimits(runner);
    await createOutbox(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
    await runner.query('DROP FUNCTION notify_outbox()');
    await runner.query('DROP TABLE rate_limits');
    await runner.query('DROP TABLE sessions');
  }
}

async function createSessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE sessions (
      sid text NOT NULL CONSTRAINT sessions_pkey PRIMARY KEY,
      sess json NOT NULL,
      expire timestamptz NOT NULL
    )`);
  await runner.query('CREATE INDEX sessions_expire_idx ON sessions (expire)');
  await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO pa_app');
}

async function createRateLimits(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE rate_limits (
      key text NOT NULL CONSTRAINT rate_limits_pkey PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    )`);
  await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO pa_app');
}

async function createOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE outbox (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      topic text NOT NULL,
      subject_id uuid NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      set_aside_at timestamptz,
      CONSTRAINT outbox_pkey PRIMARY KEY (licensee_id, id)
    )`);
  await runner.query(`
    CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
      PERFORM pg_notify('outbox', NEW.licensee_id::text);
      RETURN NULL;
    END $$`);
  await runner.query(
    'CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION notify_outbox()',
  );
  for (const statement of secureTenantTable('outbox')) await runner.query(statement);
}
