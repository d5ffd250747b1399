import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bytes of files stand outside the database, and rows go in many ways: with a person, by the schedule, by hand. The
 * trigger that calls this writes it into the outbox, in the same transaction; the worker takes the bytes out. Row-level
 * security has let the row be deleted by then, so the register is the row's own: also for an administrator by hand.
 */
export class TellOfFilesGone1764000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_file_gone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      DECLARE
        named text := coalesce(current_setting('app.licensee_id', true), '');
      BEGIN
        PERFORM set_config('app.licensee_id', OLD.licensee_id::text, true);
        INSERT INTO public.outbox (licensee_id, id, topic, subject_id)
        VALUES (OLD.licensee_id, gen_random_uuid(), 'platform.file-gone', OLD.id);
        PERFORM set_config('app.licensee_id', named, true);
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tell_file_gone()');
  }
}
