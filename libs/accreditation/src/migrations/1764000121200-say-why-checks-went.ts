import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a check went: its PA took it out, a newer one took its place, or the Update Service no longer stands behind it. The last
 * stays on the PA's page. Of those from before, only that one kept what it had of a number. A server of the version before may
 * still write rows, which say nothing.
 */
export class SayWhyChecksWent1764000121200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE checks ADD COLUMN withdrawn_why text');
    await runner.query(`
      UPDATE checks SET withdrawn_why = CASE
        WHEN status_checked_on IS NOT NULL AND (number_sealed IS NOT NULL OR last_four_sealed IS NOT NULL) THEN 'status-ended'
        ELSE 'taken-out' END
       WHERE state = 'withdrawn'`);
    await runner.query(`
      ALTER TABLE checks ADD CONSTRAINT checks_withdrawn_why CHECK (withdrawn_why IS NULL
        OR (state = 'withdrawn' AND withdrawn_why IN ('taken-out', 'replaced', 'status-ended')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE checks DROP COLUMN withdrawn_why');
  }
}
