import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time of a visit that who goes was asked to write up: they are asked once. */
export class ChaseLateVisits1764000121802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_visits ADD COLUMN chased_for timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_visits DROP COLUMN chased_for');
  }
}
