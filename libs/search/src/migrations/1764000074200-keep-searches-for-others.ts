import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who acts for another keeps searches in their name, and is the one who is told. */
export class KeepSearchesForOthers1764000074200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_searches ADD COLUMN keeper_id uuid');
    await runner.query(`
      ALTER TABLE saved_searches
        ADD CONSTRAINT saved_searches_keeper_fkey FOREIGN KEY (licensee_id, keeper_id)
            REFERENCES people (licensee_id, id) ON DELETE SET NULL (keeper_id),
        ADD CONSTRAINT saved_searches_two_people CHECK (keeper_id <> person_id)`);
    await runner.query('CREATE INDEX saved_searches_keeper_idx ON saved_searches (licensee_id, keeper_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_searches DROP COLUMN keeper_id');
  }
}
