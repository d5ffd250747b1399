import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['conversations', 'conversation_reasons', 'conversation_members', 'messages', 'contact_requests'];

/** Who talks with whom, why, and what they wrote. */
export class CreateConversations1764000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createConversations(runner);
    await createReasons(runner);
    await createMembers(runner);
    await createMessages(runner);
    await createRequests(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
    await takeWordsWithTheirAuthor(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION messages_lose_author()');
  }
}

/** A party who is erased leaves an empty place: the other keeps what they themselves wrote. */
async function createConversations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversations (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      employer_id uuid,
      pa_id uuid,
      pa_alias text,
      state text NOT NULL DEFAULT 'open',
      closed_why text,
      closed_by uuid,
      closed_at timestamptz,
      key_sealed bytea NOT NULL,
      last_number integer NOT NULL DEFAULT 0,
      opened_at timestamptz NOT NULL,
      last_message_at timestamptz NOT NULL,
      CONSTRAINT conversations_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT conversations_employer_fkey FOREIGN KEY (licensee_id, employer_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (employer_id),
      CONSTRAINT conversations_pa_fkey FOREIGN KEY (licensee_id, pa_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (pa_id),
      CONSTRAINT conversations_pair_key UNIQUE (licensee_id, employer_id, pa_id),
      CONSTRAINT conversations_two CHECK (employer_id <> pa_id),
      CONSTRAINT conversations_state_known CHECK (state IN ('open', 'closed')),
      CONSTRAINT conversations_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (closed_why IS NOT NULL)),
      CONSTRAINT conversations_number_right CHECK (last_number >= 0)
    ) WITH (fillfactor = 80)`);
  await runner.query('CREATE INDEX conversations_pa_idx ON conversations (licensee_id, pa_id)');
}

async function createReasons(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation_reasons (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      about text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT conversation_reasons_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT conversation_reasons_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_reasons_once_key UNIQUE (licensee_id, conversation_id, kind, subject_id),
      CONSTRAINT conversation_reasons_kind_known CHECK (kind IN ('request', 'application', 'invitation', 'cover', 'staff'))
    )`);
}

async function createMembers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation_members (
      licensee_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      side text NOT NULL,
      delivered_number integer NOT NULL DEFAULT 0,
      read_number integer NOT NULL DEFAULT 0,
      typing_shown boolean NOT NULL DEFAULT false,
      archived_at timestamptz,
      CONSTRAINT conversation_members_pkey PRIMARY KEY (licensee_id, conversation_id, person_id),
      CONSTRAINT conversation_members_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_members_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_members_side_known CHECK (side IN ('employer', 'pa')),
      CONSTRAINT conversation_members_numbers_right CHECK (delivered_number >= read_number AND read_number >= 0)
    ) WITH (fillfactor = 80)`);
  await runner.query('CREATE INDEX conversation_members_person_idx ON conversation_members (licensee_id, person_id)');
}

async function createMessages(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE messages (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      number integer NOT NULL,
      client_id uuid,
      author_id uuid,
      side text NOT NULL,
      kind text NOT NULL,
      body bytea,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      CONSTRAINT messages_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT messages_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT messages_author_fkey FOREIGN KEY (licensee_id, author_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (author_id),
      CONSTRAINT messages_number_key UNIQUE (licensee_id, conversation_id, number),
      CONSTRAINT messages_client_key UNIQUE (licensee_id, conversation_id, author_id, client_id),
      CONSTRAINT messages_number_right CHECK (number >= 1),
      CONSTRAINT messages_side_known CHECK (side IN ('employer', 'pa', 'system')),
      CONSTRAINT messages_kind_known CHECK (kind IN ('text', 'file', 'times', 'terms', 'system')),
      CONSTRAINT messages_system CHECK ((side = 'system') = (kind = 'system') AND (side <> 'system' OR author_id IS NULL)),
      CONSTRAINT messages_deleted CHECK ((body IS NULL) = (deleted_at IS NOT NULL))
    )`);
  await runner.query('CREATE INDEX messages_author_idx ON messages (licensee_id, author_id)');
}

async function createRequests(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE contact_requests (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      employer_id uuid NOT NULL,
      pa_id uuid NOT NULL,
      state text NOT NULL,
      words_sealed bytea NOT NULL,
      reason text,
      asked_at timestamptz NOT NULL,
      decided_at timestamptz,
      CONSTRAINT contact_requests_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT contact_requests_employer_fkey FOREIGN KEY (licensee_id, employer_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT contact_requests_pa_fkey FOREIGN KEY (licensee_id, pa_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT contact_requests_state_known CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn', 'expired')),
      CONSTRAINT contact_requests_decided CHECK ((state = 'asked') = (decided_at IS NULL)),
      CONSTRAINT contact_requests_reason CHECK (reason IS NULL OR state = 'declined')
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX contact_requests_open_key ON contact_requests (licensee_id, employer_id, pa_id) WHERE state = 'asked'`,
  );
  await runner.query(
    'CREATE INDEX contact_requests_employer_idx ON contact_requests (licensee_id, employer_id, asked_at)',
  );
  await runner.query('CREATE INDEX contact_requests_pa_idx ON contact_requests (licensee_id, pa_id, asked_at)');
}

/** Whoever erases a person need not know of messages: the words go when the author does, and a trace stays. */
async function takeWordsWithTheirAuthor(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION messages_lose_author() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
      NEW.body := NULL;
      NEW.deleted_at := coalesce(NEW.deleted_at, clock_timestamp());
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER messages_author_gone BEFORE UPDATE OF author_id ON messages FOR EACH ROW
      WHEN (OLD.author_id IS NOT NULL AND NEW.author_id IS NULL) EXECUTE FUNCTION messages_lose_author()`);
}
