import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is announced stands beside the brand: every server must know it for every page, and hears at once when it changes.
 * Whoever puts an announcement away does so for all their devices.
 */
export class LetRegistersAnnounce1764000120101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE licensees ADD COLUMN announcements jsonb
        CONSTRAINT licensees_announcements_check CHECK (jsonb_typeof(announcements) = 'array')`);
    await runner.query('GRANT UPDATE (announcements) ON licensees TO pa_app');
    await runner.query(`
      CREATE TABLE announcement_dismissals (
        licensee_id uuid NOT NULL,
        person_id uuid NOT NULL,
        announcement_id uuid NOT NULL,
        dismissed_at timestamptz NOT NULL,
        CONSTRAINT announcement_dismissals_pkey PRIMARY KEY (licensee_id, person_id, announcement_id),
        CONSTRAINT announcement_dismissals_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE
      )`);
    for (const statement of secureTenantTable('announcement_dismissals')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announcement_dismissals');
    await runner.query('REVOKE UPDATE (announcements) ON licensees FROM pa_app');
    await runner.query('ALTER TABLE licensees DROP COLUMN announcements');
  }
}
