import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every server hears at once that a conversation was closed, by whatever process: who is connected to it is cut off. */
export class TellWhenConversationsClose1764000081100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_conversation_closed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_notify('conversation_closed', NEW.licensee_id::text || ' ' || NEW.id::text);
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER conversations_told AFTER UPDATE OF state ON conversations FOR EACH ROW
        WHEN (OLD.state = 'open' AND NEW.state = 'closed') EXECUTE FUNCTION tell_conversation_closed()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER conversations_told ON conversations');
    await runner.query('DROP FUNCTION tell_conversation_closed()');
  }
}
