import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That an account was suspended outlives the account, without the person: in the place of the id stands the mark of the list
 * of erased accounts, and staff's words are gone. Rows that still name somebody go with them, as before.
 */
export class KeepSuspensionsNameless1764000065500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people_suspensions
        ALTER COLUMN person_id DROP NOT NULL,
        ALTER COLUMN words_sealed DROP NOT NULL,
        ADD COLUMN person_hash bytea,
        ADD CONSTRAINT people_suspensions_somebody CHECK ((person_id IS NULL) = (person_hash IS NOT NULL)),
        ADD CONSTRAINT people_suspensions_words CHECK ((person_id IS NULL) = (words_sealed IS NULL)),
        ADD CONSTRAINT people_suspensions_over CHECK (person_id IS NOT NULL OR ended_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM people_suspensions WHERE person_id IS NULL');
    await runner.query(`
      ALTER TABLE people_suspensions
        DROP CONSTRAINT people_suspensions_over,
        DROP CONSTRAINT people_suspensions_words,
        DROP CONSTRAINT people_suspensions_somebody,
        DROP COLUMN person_hash,
        ALTER COLUMN words_sealed SET NOT NULL,
        ALTER COLUMN person_id SET NOT NULL`);
  }
}
