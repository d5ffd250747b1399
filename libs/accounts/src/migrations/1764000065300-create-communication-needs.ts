import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people like to be written and spoken to (Accessible Information Standard). */
export class CreateCommunicationNeeds1764000065300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE communication_needs (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        needs_sealed bytea NOT NULL,
        review_on date NOT NULL,
        reminded_at timestamptz,
        updated_at timestamptz NOT NULL,
        updated_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT communication_needs_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT communication_needs_person_key UNIQUE (licensee_id, person_id),
        CONSTRAINT communication_needs_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX communication_needs_review_idx ON communication_needs (licensee_id, review_on)');
    for (const statement of secureTenantTable('communication_needs')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE communication_needs');
  }
}
