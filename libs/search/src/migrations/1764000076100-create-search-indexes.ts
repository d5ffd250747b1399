import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes of an engine beside PostgreSQL: how each stands, and for every document the version that the database has and the
 * one that the index has. A change wakes the indexer, once it is committed.
 */
export class CreateSearchIndexes1764000076100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [INDEXES, GRANT, ENTRIES, WAITING, NOTIFY, TRIGGER]) await runner.query(statement);
    for (const statement of secureTenantTable('search_index_entries')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_index_entries');
    await runner.query('DROP FUNCTION notify_search_index()');
    await runner.query('DROP TABLE search_indexes');
  }
}

/** \`caught_up_at\`: the last moment at which nothing waited. \`error\` is a code, never a text of the engine's: those repeat documents. */
const INDEXES = `
  CREATE TABLE search_indexes (
    name text NOT NULL CONSTRAINT search_indexes_pkey PRIMARY KEY,
    format text,
    built_at timestamptz,
    building text,
    building_seen_at timestamptz,
    caught_up_at timestamptz,
    waiting integer NOT NULL DEFAULT 0,
    aside integer NOT NULL DEFAULT 0,
    error text,
    error_at timestamptz
  )`;

const GRANT = 'GRANT SELECT, INSERT, UPDATE, DELETE ON search_indexes TO pa_app';

const ENTRIES = `
  CREATE TABLE search_index_entries (
    licensee_id uuid NOT NULL,
    index_name text NOT NULL,
    subject_id uuid NOT NULL,
    version bigint NOT NULL,
    indexed_version bigint NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    indexed_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    set_aside_at timestamptz,
    error text,
    CONSTRAINT search_index_entries_pkey PRIMARY KEY (licensee_id, index_name, subject_id),
    CONSTRAINT search_index_entries_versions CHECK (indexed_version <= version)
  )`;

const WAITING = `
  CREATE INDEX search_index_entries_waiting_idx ON search_index_entries (licensee_id, index_name, changed_at)
   WHERE indexed_version < version`;

const NOTIFY = `
  CREATE FUNCTION notify_search_index() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
  BEGIN
    PERFORM pg_notify('search_index', NEW.index_name);
    RETURN NULL;
  END $$`;

const TRIGGER = `
  CREATE TRIGGER search_index_entries_notify AFTER INSERT OR UPDATE OF version ON search_index_entries
  FOR EACH ROW WHEN (NEW.indexed_version < NEW.version) EXECUTE FUNCTION notify_search_index()`;
