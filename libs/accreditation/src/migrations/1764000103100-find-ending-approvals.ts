import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Approvals by the day on which they end, as far as nobody has told of it yet; and by how near to the end the PA was told
 * last. The round of every five minutes then reads who is due alone, however many have ended or were warned before.
 */
export class FindEndingApprovals1764000103100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX standings_to_end_idx ON standings (licensee_id, approved_until)
       WHERE state = 'approved' AND ended_for IS DISTINCT FROM approved_until`);
    await runner.query(`
      CREATE INDEX standings_to_warn_idx ON standings
        (licensee_id, (CASE WHEN warned_for = approved_until THEN warned_days ELSE 999 END), approved_until)
       WHERE state = 'approved'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX standings_to_warn_idx');
    await runner.query('DROP INDEX standings_to_end_idx');
  }
}
