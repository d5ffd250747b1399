import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bytes of files stand outside the database, and rows go in many ways: with a person, by the schedule, by hand. The
 * trigger that calls this writes it into the outbox, in the same transaction; the worker takes the bytes out.
 */
export class TellOfFilesGone1764000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_file_gone() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO public.outbox (licensee_id, id, topic, subject_id)
        VALUES (OLD.licensee_id, gen_random_uuid(), 'platform.file-gone', OLD.id);
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tell_file_gone()');
  }
}
