import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checks that count, by the day on which they end, as far as nobody noted that they ended: the round that looks for them
 * reads those alone. A mark of less than no days says that this end was noted.
 */
export class FindEndedChecks1764000093200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX checks_ending_idx ON checks (licensee_id, (least(valid_to, next_due)))
       WHERE state IN ('seen', 'status-checked')
         AND (reminded_for IS DISTINCT FROM least(valid_to, next_due) OR reminded_days >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX checks_ending_idx');
  }
}
