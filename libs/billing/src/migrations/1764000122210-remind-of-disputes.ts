import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of which managers were reminded: an appeal has another, of which they are reminded anew. */
export class RemindOfDisputes1764000122210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_disputes ADD COLUMN reminded_for timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_disputes DROP COLUMN reminded_for');
  }
}
