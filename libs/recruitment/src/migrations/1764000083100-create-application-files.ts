import { secureTenantTable, tellWhenFilesGo } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One file with an application, if the PA wants: what it is, and the key that opens it. The bytes stand in the file store. */
export class CreateApplicationFiles1764000083100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE application_files (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        name_sealed bytea NOT NULL,
        key_sealed bytea NOT NULL,
        kind text NOT NULL,
        size integer NOT NULL,
        verdict text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT application_files_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT application_files_application_fkey FOREIGN KEY (licensee_id, application_id) REFERENCES applications (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT application_files_one_each_key UNIQUE (licensee_id, application_id),
        CONSTRAINT application_files_kind_known CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'text', 'docx')),
        CONSTRAINT application_files_verdict_known CHECK (verdict IN ('clean', 'not-scanned')),
        CONSTRAINT application_files_size_right CHECK (size > 0)
      )`);
    for (const statement of secureTenantTable('application_files')) await runner.query(statement);
    await runner.query(tellWhenFilesGo('application_files'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_files');
  }
}
