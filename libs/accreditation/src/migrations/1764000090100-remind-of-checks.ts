import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fewest days before the end at which the PA has been told of this end: 90, then 30, then 7. */
export class RemindOfChecks1764000090100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE checks ADD reminded_for date, ADD reminded_days smallint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE checks DROP reminded_for, DROP reminded_days');
  }
}
