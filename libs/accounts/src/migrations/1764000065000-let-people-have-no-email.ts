import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Someone who never goes online has an account without an e-mail address: staff run it. The unique key stays: it holds
 * between addresses, and none is not one. Who has no address cannot have proved one, so nobody can sign in as them.
 */
export class LetPeopleHaveNoEmail1764000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE people ALTER COLUMN email_sealed DROP NOT NULL, ALTER COLUMN email_index DROP NOT NULL',
    );
    await runner.query(`
      ALTER TABLE people
        ADD CONSTRAINT people_email_whole CHECK ((email_sealed IS NULL) = (email_index IS NULL)),
        ADD CONSTRAINT people_email_proved CHECK (email_verified_at IS NULL OR email_index IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP CONSTRAINT people_email_proved, DROP CONSTRAINT people_email_whole');
    await runner.query(
      'ALTER TABLE people ALTER COLUMN email_index SET NOT NULL, ALTER COLUMN email_sealed SET NOT NULL',
    );
  }
}
