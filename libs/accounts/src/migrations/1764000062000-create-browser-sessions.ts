import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['security_news', 'known_devices', 'browser_sessions'];

/** Where people are signed in, on which devices, and what they are told about it; tokens that people make themselves. */
export class CreateBrowserSessions1764000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSessions(runner);
    await createDevices(runner);
    await createNews(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
    await runner.query(`CREATE INDEX sessions_person_session_idx ON sessions ((sess #>> '{person,sessionId}'))`);
    await runner.query(`
      ALTER TABLE access_tokens
        ADD COLUMN name text,
        ADD COLUMN scopes text[],
        ADD COLUMN strong boolean NOT NULL DEFAULT false,
        ADD COLUMN proven_at timestamptz,
        ADD COLUMN last_used_at timestamptz,
        ADD CONSTRAINT access_tokens_named_with_scopes CHECK ((name IS NULL) = (scopes IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_tokens DROP CONSTRAINT access_tokens_named_with_scopes, DROP COLUMN name, DROP COLUMN scopes,
        DROP COLUMN strong, DROP COLUMN proven_at, DROP COLUMN last_used_at`);
    await runner.query('DROP INDEX sessions_person_session_idx');
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createSessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE browser_sessions (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      way text NOT NULL,
      kept boolean NOT NULL,
      device text NOT NULL,
      network text NOT NULL,
      started_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT browser_sessions_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT browser_sessions_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX browser_sessions_person_idx ON browser_sessions (licensee_id, person_id)');
}

async function createDevices(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE known_devices (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      device_hash bytea NOT NULL,
      last_used_at timestamptz NOT NULL,
      CONSTRAINT known_devices_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT known_devices_hash_key UNIQUE (licensee_id, person_id, device_hash),
      CONSTRAINT known_devices_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
}

async function createNews(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE security_news (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      device text NOT NULL,
      network text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT security_news_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT security_news_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX security_news_person_idx ON security_news (licensee_id, person_id, at DESC)');
}
