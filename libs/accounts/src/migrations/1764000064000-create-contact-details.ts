import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How to reach a person, sealed, and blind indexes by which staff can find people and people can be hidden. */
export class CreateContactDetails1764000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN name_index bytea, ADD COLUMN surname_index bytea');
    await runner.query('CREATE INDEX people_name_idx ON people (licensee_id, name_index)');
    await runner.query('CREATE INDEX people_surname_idx ON people (licensee_id, surname_index)');
    await runner.query(`
      CREATE TABLE contact_details (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        telephone_sealed bytea,
        telephone_index bytea,
        address_sealed bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT contact_details_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT contact_details_person_key UNIQUE (licensee_id, person_id),
        CONSTRAINT contact_details_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT contact_details_telephone_whole CHECK ((telephone_sealed IS NULL) = (telephone_index IS NULL))
      )`);
    await runner.query('CREATE INDEX contact_details_telephone_idx ON contact_details (licensee_id, telephone_index)');
    for (const statement of secureTenantTable('contact_details')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_details');
    await runner.query('ALTER TABLE people DROP COLUMN surname_index, DROP COLUMN name_index');
  }
}
