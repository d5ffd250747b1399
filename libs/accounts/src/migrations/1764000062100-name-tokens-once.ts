import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name stands for one token of a person at a time, so a form that is sent twice makes one. */
export class NameTokensOnce1764000062100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE UNIQUE INDEX access_tokens_name_key ON access_tokens (licensee_id, person_id, lower(name)) WHERE revoked_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX access_tokens_name_key');
  }
}
