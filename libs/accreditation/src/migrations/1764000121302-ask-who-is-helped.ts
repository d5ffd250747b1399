import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the person who is helped said to a visit in person: it is their home, and their help that is looked at. Neither a name nor words. */
export class AskWhoIsHelped1764000121302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE monitoring_visits
        ADD COLUMN home_answer text,
        ADD COLUMN home_asked text,
        ADD COLUMN home_asked_on date,
        ADD CONSTRAINT monitoring_visits_home_answer CHECK (home_answer IN ('yes', 'no', 'elsewhere')),
        ADD CONSTRAINT monitoring_visits_home_asked CHECK (home_asked IN ('person', 'speaks-for')),
        ADD CONSTRAINT monitoring_visits_home_whole CHECK (
          num_nulls(home_asked, home_asked_on) = CASE WHEN home_answer IN ('yes', 'no') THEN 0 ELSE 2 END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE monitoring_visits DROP COLUMN home_answer, DROP COLUMN home_asked, DROP COLUMN home_asked_on',
    );
  }
}
