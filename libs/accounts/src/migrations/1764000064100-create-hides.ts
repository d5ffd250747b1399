import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a person does not want to be found by, and does not want to find. */
export class CreateHides1764000064100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hides (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        by_what text NOT NULL,
        other_id uuid,
        value_index bytea,
        words_sealed bytea NOT NULL,
        made_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT hides_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT hides_other_key UNIQUE (licensee_id, person_id, other_id),
        CONSTRAINT hides_value_key UNIQUE (licensee_id, person_id, value_index),
        CONSTRAINT hides_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT hides_other_fkey FOREIGN KEY (licensee_id, other_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT hides_made_by_fkey FOREIGN KEY (licensee_id, made_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by),
        CONSTRAINT hides_by_what_known CHECK (by_what IN ('person', 'view', 'name', 'email', 'telephone')),
        CONSTRAINT hides_of_one CHECK ((other_id IS NULL) <> (value_index IS NULL) AND (other_id IS NOT NULL) = (by_what IN ('person', 'view'))),
        CONSTRAINT hides_not_oneself CHECK (other_id <> person_id)
      )`);
    await runner.query('CREATE INDEX hides_other_idx ON hides (licensee_id, other_id) WHERE other_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX hides_value_idx ON hides (licensee_id, value_index) WHERE value_index IS NOT NULL',
    );
    await runner.query('CREATE INDEX hides_made_by_idx ON hides (licensee_id, made_by) WHERE made_by IS NOT NULL');
    for (const statement of secureTenantTable('hides')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hides');
  }
}
