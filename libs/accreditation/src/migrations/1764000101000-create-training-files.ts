import { secureTenantTable, tellWhenFilesGo } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Proof of a training, if the PA sends some: what it is, and the key that opens it. The bytes stand in the file store.
 * `settled_at`: when staff had looked; from then on it is kept for a while and no longer.
 */
export class CreateTrainingFiles1764000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training_files (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        training_id uuid NOT NULL,
        person_id uuid NOT NULL,
        name_sealed bytea NOT NULL,
        key_sealed bytea NOT NULL,
        kind text NOT NULL,
        size integer NOT NULL,
        verdict text NOT NULL,
        added_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT training_files_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT training_files_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT training_files_training_fkey FOREIGN KEY (licensee_id, training_id)
          REFERENCES trainings (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT training_files_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT training_files_one_each_key UNIQUE (licensee_id, training_id),
        CONSTRAINT training_files_kind_known CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'text', 'docx')),
        CONSTRAINT training_files_verdict_known CHECK (verdict IN ('clean', 'not-scanned')),
        CONSTRAINT training_files_size_right CHECK (size > 0)
      )`);
    await runner.query('CREATE INDEX training_files_person_idx ON training_files (licensee_id, person_id)');
    await runner.query(
      'CREATE INDEX training_files_settled_idx ON training_files (licensee_id, settled_at) WHERE settled_at IS NOT NULL',
    );
    for (const statement of secureTenantTable('training_files')) await runner.query(statement);
    await runner.query(tellWhenFilesGo('training_files'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE training_files');
  }
}
