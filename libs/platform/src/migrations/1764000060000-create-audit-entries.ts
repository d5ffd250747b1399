import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureAppendOnlyTable } from '../database/tenant-table';

/**
 * The audit chain. `details` is text and `at` counts in milliseconds, so that what is read is byte for byte what was
 * hashed. There is no table of heads that somebody could rewrite: the head is the last link.
 */
export class CreateAuditEntries1764000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entries (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        number bigint NOT NULL,
        at timestamptz(3) NOT NULL,
        act text NOT NULL,
        doer_id uuid,
        for_id uuid,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        details text NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_entries_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT audit_entries_number_key UNIQUE (licensee_id, number),
        CONSTRAINT audit_entries_act_form CHECK (act ~ '^[a-z-]+[.][a-z-]+$')
      )`);
    for (const by of ['doer_id', 'for_id', 'subject_id', 'act'])
      await runner.query(`CREATE INDEX audit_entries_${by}_idx ON audit_entries (licensee_id, ${by}, number)`);
    for (const statement of secureAppendOnlyTable('audit_entries')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries');
  }
}
