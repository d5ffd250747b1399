import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One index says who wrote what and that no client id comes twice: a message is kept with one index fewer. With the author
 * first it is also the only one that answers "was this one kept already?" whatever the statistics say, so that a busy
 * register's messages are not read through for each new one.
 */
export class FindSentMessagesByAuthor1764000084000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT messages_client_key,
        ADD CONSTRAINT messages_client_key UNIQUE (licensee_id, author_id, conversation_id, client_id)`);
    await runner.query('DROP INDEX messages_author_idx');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX messages_author_idx ON messages (licensee_id, author_id)');
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT messages_client_key,
        ADD CONSTRAINT messages_client_key UNIQUE (licensee_id, conversation_id, author_id, client_id)`);
  }
}
