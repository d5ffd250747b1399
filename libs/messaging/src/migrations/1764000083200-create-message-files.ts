import { secureTenantTable, tellWhenFilesGo } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in messages: what each is. The bytes stand in the file store, under the key of the conversation. */
export class CreateMessageFiles1764000083200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_files (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        conversation_id uuid NOT NULL,
        message_id uuid,
        owner_id uuid NOT NULL,
        client_id uuid NOT NULL,
        side text NOT NULL,
        name_sealed bytea NOT NULL,
        kind text NOT NULL,
        size integer NOT NULL,
        verdict text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT message_files_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT message_files_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT message_files_message_fkey FOREIGN KEY (licensee_id, message_id) REFERENCES messages (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT message_files_owner_fkey FOREIGN KEY (licensee_id, owner_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT message_files_client_key UNIQUE (licensee_id, conversation_id, owner_id, client_id),
        CONSTRAINT message_files_side_known CHECK (side IN ('employer', 'pa')),
        CONSTRAINT message_files_kind_known CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'text', 'docx')),
        CONSTRAINT message_files_verdict_known CHECK (verdict IN ('clean', 'not-scanned')),
        CONSTRAINT message_files_size_right CHECK (size > 0)
      )`);
    await runner.query('CREATE INDEX message_files_message_idx ON message_files (licensee_id, message_id)');
    await runner.query('CREATE INDEX message_files_owner_idx ON message_files (licensee_id, owner_id)');
    for (const statement of secureTenantTable('message_files')) await runner.query(statement);
    await runner.query(tellWhenFilesGo('message_files'));
    await takeFilesWithTheWords(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER messages_words_gone ON messages');
    await runner.query('DROP FUNCTION messages_lose_file()');
    await runner.query('DROP TABLE message_files');
  }
}

/** Whoever takes the words of a message away, takes its file: by hand, or with the person who wrote it. */
async function takeFilesWithTheWords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION messages_lose_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
      DELETE FROM public.message_files WHERE licensee_id = NEW.licensee_id AND message_id = NEW.id;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER messages_words_gone AFTER UPDATE ON messages FOR EACH ROW
      WHEN (OLD.body IS NOT NULL AND NEW.body IS NULL AND OLD.kind = 'file') EXECUTE FUNCTION messages_lose_file()`);
}
