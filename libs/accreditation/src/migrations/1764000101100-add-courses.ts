import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions are courses, too: with a title and the kind of training that they give. Who finds no place left at a course waits
 * for one.
 */
export class AddCourses1764000101100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE check_sessions
        ADD COLUMN kind text NOT NULL DEFAULT 'documents',
        ADD COLUMN title text NOT NULL DEFAULT '',
        ADD COLUMN category text,
        ADD COLUMN is_online boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT check_sessions_kind CHECK (kind IN ('documents', 'course')),
        ADD CONSTRAINT check_sessions_whole_course CHECK (kind <> 'course' OR (title <> '' AND category IS NOT NULL))`);
    await runner.query('ALTER TABLE check_places DROP CONSTRAINT check_places_state');
    await runner.query(`
      ALTER TABLE check_places ADD CONSTRAINT check_places_state
        CHECK (state IN ('booked', 'waiting', 'given-back', 'called-off', 'came', 'missed'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM check_sessions WHERE kind = 'course'`);
    await runner.query('ALTER TABLE check_places DROP CONSTRAINT check_places_state');
    await runner.query(`
      ALTER TABLE check_places ADD CONSTRAINT check_places_state
        CHECK (state IN ('booked', 'given-back', 'called-off', 'came', 'missed'))`);
    await runner.query(`
      ALTER TABLE check_sessions DROP COLUMN kind, DROP COLUMN title, DROP COLUMN category, DROP COLUMN is_online`);
  }
}
