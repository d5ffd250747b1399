import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a PA says to a finding that they see in another way, and what staff answer. Both are kept with it. */
export class AnswerFindings1764000121502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE visit_findings
        ADD COLUMN view_sealed bytea,
        ADD COLUMN viewed_at timestamptz,
        ADD COLUMN view_answer_sealed bytea,
        ADD COLUMN view_answered_at timestamptz`);
    await runner.query(
      `CREATE INDEX visit_findings_view_idx ON visit_findings (licensee_id, visit_id)
        WHERE viewed_at IS NOT NULL AND view_answered_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE visit_findings DROP COLUMN view_sealed, DROP COLUMN viewed_at, DROP COLUMN view_answer_sealed,
        DROP COLUMN view_answered_at`);
  }
}
