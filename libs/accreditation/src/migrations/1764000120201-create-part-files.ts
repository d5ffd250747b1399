import { secureTenantTable, tellWhenFilesGo } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What PAs send for a part of the scheme: what file it is, the key that opens it, and what staff said of it. The bytes stand
 * in the file store. A newer file takes the place of the one before, under an id of its own.
 */
export class CreatePartFiles1764000120201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE part_files (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        module text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        why text,
        name_sealed bytea NOT NULL,
        key_sealed bytea NOT NULL,
        kind text NOT NULL,
        size integer NOT NULL,
        verdict text NOT NULL,
        added_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT part_files_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT part_files_one_each_key UNIQUE (licensee_id, person_id, module),
        CONSTRAINT part_files_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT part_files_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT part_files_decided_by_fkey FOREIGN KEY (licensee_id, decided_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by),
        CONSTRAINT part_files_state_known CHECK (state IN ('waiting', 'accepted', 'sent-back')),
        CONSTRAINT part_files_why_given CHECK ((state = 'sent-back') = (why IS NOT NULL)),
        CONSTRAINT part_files_decided_at CHECK ((state = 'waiting') = (decided_at IS NULL)),
        CONSTRAINT part_files_kind_known CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'text', 'docx')),
        CONSTRAINT part_files_verdict_known CHECK (verdict IN ('clean', 'not-scanned')),
        CONSTRAINT part_files_size_right CHECK (size > 0)
      )`);
    await runner.query(
      `CREATE INDEX part_files_waiting_idx ON part_files (licensee_id, person_id) WHERE state = 'waiting'`,
    );
    await runner.query(
      'CREATE INDEX part_files_decided_idx ON part_files (licensee_id, decided_at) WHERE decided_at IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX part_files_decided_by_idx ON part_files (licensee_id, decided_by) WHERE decided_by IS NOT NULL',
    );
    for (const statement of secureTenantTable('part_files')) await runner.query(statement);
    await runner.query(tellWhenFilesGo('part_files'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE part_files');
  }
}
