import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs that PAs keep to look at again. */
export class CreateSavedJobs1764000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_jobs (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT saved_jobs_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT saved_jobs_once_key UNIQUE (licensee_id, person_id, vacancy_id),
        CONSTRAINT saved_jobs_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT saved_jobs_vacancy_fkey FOREIGN KEY (licensee_id, vacancy_id) REFERENCES vacancies (licensee_id, id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX saved_jobs_vacancy_idx ON saved_jobs (licensee_id, vacancy_id)');
    for (const statement of secureTenantTable('saved_jobs')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_jobs');
  }
}
