import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of a person's own data that they asked for: how far each is, and its pieces, sealed. */
export class CreateDataExports1764000063100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_exports (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        asked_at timestamptz NOT NULL,
        claimed_until timestamptz,
        parts_done integer NOT NULL DEFAULT 0,
        parts_total integer NOT NULL DEFAULT 0,
        ready_at timestamptz,
        fetched_at timestamptz,
        CONSTRAINT data_exports_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT data_exports_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT data_exports_state_known CHECK (state IN ('asked', 'making', 'ready')),
        CONSTRAINT data_exports_ready CHECK ((state = 'ready') = (ready_at IS NOT NULL)),
        CONSTRAINT data_exports_claimed CHECK ((state = 'making') = (claimed_until IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX data_exports_person_idx ON data_exports (licensee_id, person_id, asked_at)');
    await runner.query(
      `CREATE UNIQUE INDEX data_exports_waiting_key ON data_exports (licensee_id, person_id) WHERE state <> 'ready'`,
    );
    await runner.query(`
      CREATE TABLE data_export_pieces (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        export_id uuid NOT NULL,
        form text NOT NULL,
        number integer NOT NULL,
        body_sealed bytea NOT NULL,
        CONSTRAINT data_export_pieces_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT data_export_pieces_number_key UNIQUE (licensee_id, export_id, form, number),
        CONSTRAINT data_export_pieces_export_fkey FOREIGN KEY (licensee_id, export_id) REFERENCES data_exports (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT data_export_pieces_form_known CHECK (form IN ('json', 'page'))
      )`);
    for (const table of ['data_exports', 'data_export_pieces'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_export_pieces');
    await runner.query('DROP TABLE data_exports');
  }
}
