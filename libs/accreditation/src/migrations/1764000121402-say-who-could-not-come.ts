import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who could not come to a visit, and why staff put that right later. Of those from before nobody knows, so they count against nobody. Nor do those of a server of the version before. */
export class SayWhoCouldNotCome1764000121402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD COLUMN missed_by text,
        ADD COLUMN righted_sealed bytea,
        ADD COLUMN righted_at timestamptz`);
    await runner.query(`UPDATE monitoring_visits SET missed_by = 'other' WHERE state = 'missed'`);
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD CONSTRAINT monitoring_visits_missed CHECK (missed_by IS NULL
          OR (state = 'missed' AND missed_by IN ('pa', 'register', 'helped', 'other')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE monitoring_visits DROP COLUMN missed_by, DROP COLUMN righted_sealed, DROP COLUMN righted_at',
    );
  }
}
