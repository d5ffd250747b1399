import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New words of an advert that is shown wait beside the old ones where the register looks first; and for which closing date
 * its owner was told that it comes near, so that a date that is moved is told anew.
 */
export class KeepNewWords1764000070100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vacancies ADD COLUMN pending_words jsonb, ADD COLUMN told_closing_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vacancies DROP COLUMN pending_words, DROP COLUMN told_closing_on');
  }
}
