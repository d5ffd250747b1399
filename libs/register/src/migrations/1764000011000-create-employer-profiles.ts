import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What employers tell of themselves, sealed. */
export class CreateEmployerProfiles1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_profiles (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        details_sealed bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT employer_profiles_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT employer_profiles_person_key UNIQUE (licensee_id, person_id),
        CONSTRAINT employer_profiles_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
      )`);
    for (const statement of secureTenantTable('employer_profiles')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE employer_profiles');
  }
}
