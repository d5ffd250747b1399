import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL lets commits that notify through one by one. An event of which there are very many, and which can wait for the
 * sweep of a few seconds, is quiet: it is carried out like any other and wakes nobody.
 */
export class LetEventsBeQuiet1764000085000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN is_quiet boolean NOT NULL DEFAULT false');
    await runner.query('DROP TRIGGER outbox_notify ON outbox');
    await runner.query(
      `CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH ROW WHEN (NOT NEW.is_quiet)
       EXECUTE FUNCTION notify_outbox()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER outbox_notify ON outbox');
    await runner.query(
      'CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION notify_outbox()',
    );
    await runner.query('ALTER TABLE outbox DROP COLUMN is_quiet');
  }
}
