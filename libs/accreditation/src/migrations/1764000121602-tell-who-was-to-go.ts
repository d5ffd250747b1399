import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was to go to a visit before it was handed over last, and when it was then: they are told. */
export class TellWhoWasToGo1764000121602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD COLUMN handed_from uuid,
        ADD COLUMN handed_time timestamptz,
        ADD CONSTRAINT monitoring_visits_handed_from_fkey FOREIGN KEY (licensee_id, handed_from)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (handed_from)`);
    await runner.query(
      `CREATE INDEX monitoring_visits_handed_from_idx ON monitoring_visits (licensee_id, handed_from)
        WHERE handed_from IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_visits DROP COLUMN handed_from, DROP COLUMN handed_time');
  }
}
