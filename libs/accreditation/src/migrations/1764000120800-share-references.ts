import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a PA lets read a reference. A referee says whether employers may; what was answered before was not asked that, so it
 * stays unshown. One row for each reference and employer: given again, it opens again.
 */
export class ShareReferences1764000120800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pa_references ADD COLUMN may_be_shown boolean NOT NULL DEFAULT false');
    await runner.query(
      'ALTER TABLE pa_references ADD CONSTRAINT pa_references_shown_is_read CHECK (may_be_read OR NOT may_be_shown)',
    );
    await runner.query(`
      CREATE TABLE reference_shares (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        reference_id uuid NOT NULL,
        person_id uuid NOT NULL,
        employer_id uuid NOT NULL,
        shared_at timestamptz NOT NULL,
        ended_at timestamptz,
        read_count integer NOT NULL DEFAULT 0,
        last_read_at timestamptz,
        CONSTRAINT reference_shares_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT reference_shares_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT reference_shares_reference_fkey FOREIGN KEY (licensee_id, reference_id)
          REFERENCES pa_references (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT reference_shares_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT reference_shares_employer_fkey FOREIGN KEY (licensee_id, employer_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT reference_shares_one_each UNIQUE (licensee_id, reference_id, employer_id),
        CONSTRAINT reference_shares_read_together CHECK ((read_count > 0) = (last_read_at IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX reference_shares_person_idx ON reference_shares (licensee_id, person_id)');
    await runner.query('CREATE INDEX reference_shares_employer_idx ON reference_shares (licensee_id, employer_id)');
    for (const statement of secureTenantTable('reference_shares')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reference_shares');
    await runner.query('ALTER TABLE pa_references DROP COLUMN may_be_shown');
  }
}
