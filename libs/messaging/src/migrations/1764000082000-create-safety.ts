import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['contact_shares', 'safety_reports', 'safety_report_notes', 'conversation_looks', 'takedowns'];

/** What two people agreed to share, what was reported, and what staff did about it. */
export class CreateSafety1764000082000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE conversations ADD COLUMN shared_fields text[] NOT NULL DEFAULT '{}'`);
    await createShares(runner);
    await createReports(runner);
    await createNotes(runner);
    await createLooks(runner);
    await createTakedowns(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
    await takeKeptWordsWithTheirAuthor(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION takedowns_lose_author()');
    await runner.query('ALTER TABLE conversations DROP COLUMN shared_fields');
  }
}

/** One field of both sides: asked for by one, agreed to by the other, ended by either. */
async function createShares(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE contact_shares (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      field text NOT NULL,
      state text NOT NULL,
      asked_side text NOT NULL,
      asked_at timestamptz NOT NULL,
      decided_at timestamptz,
      ended_side text,
      ended_at timestamptz,
      employer_saw_at timestamptz,
      pa_saw_at timestamptz,
      CONSTRAINT contact_shares_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT contact_shares_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT contact_shares_field_known CHECK (field IN ('telephone', 'email', 'surname', 'address')),
      CONSTRAINT contact_shares_state_known CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn', 'ended')),
      CONSTRAINT contact_shares_sides_known CHECK (asked_side IN ('employer', 'pa') AND ended_side IN ('employer', 'pa')),
      CONSTRAINT contact_shares_decided CHECK ((state = 'asked') = (decided_at IS NULL)),
      CONSTRAINT contact_shares_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX contact_shares_live_key ON contact_shares (licensee_id, conversation_id, field) WHERE state IN ('asked', 'agreed')`,
  );
  await runner.query(
    'CREATE INDEX contact_shares_conversation_idx ON contact_shares (licensee_id, conversation_id, asked_at)',
  );
}

async function createReports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE safety_reports (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      reporter_id uuid,
      about_id uuid,
      what text NOT NULL,
      subject_id uuid NOT NULL,
      conversation_id uuid,
      reason text NOT NULL,
      severity text NOT NULL,
      state text NOT NULL DEFAULT 'new',
      words_sealed bytea NOT NULL,
      quote_sealed bytea,
      holder_id uuid,
      outcome text,
      received_at timestamptz NOT NULL,
      closed_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT safety_reports_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT safety_reports_reporter_fkey FOREIGN KEY (licensee_id, reporter_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (reporter_id),
      CONSTRAINT safety_reports_about_fkey FOREIGN KEY (licensee_id, about_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (about_id),
      CONSTRAINT safety_reports_holder_fkey FOREIGN KEY (licensee_id, holder_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (holder_id),
      CONSTRAINT safety_reports_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE SET NULL (conversation_id),
      CONSTRAINT safety_reports_what_known CHECK (what IN ('conversation', 'message', 'profile', 'advert')),
      CONSTRAINT safety_reports_severity_known CHECK (severity IN ('urgent', 'high', 'normal')),
      CONSTRAINT safety_reports_state_known CHECK (state IN ('new', 'taken', 'referred', 'closed')),
      CONSTRAINT safety_reports_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (outcome IS NOT NULL))
    )`);
  for (const column of ['reporter', 'about', 'holder', 'conversation'])
    await runner.query(`CREATE INDEX safety_reports_${column}_idx ON safety_reports (licensee_id, ${column}_id)`);
}

async function createNotes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE safety_report_notes (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      report_id uuid NOT NULL,
      by_id uuid,
      moved_to text,
      is_restricted boolean NOT NULL,
      note_sealed bytea,
      referred_to text,
      referred_on date,
      created_at timestamptz NOT NULL,
      CONSTRAINT safety_report_notes_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT safety_report_notes_report_fkey FOREIGN KEY (licensee_id, report_id) REFERENCES safety_reports (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT safety_report_notes_by_fkey FOREIGN KEY (licensee_id, by_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (by_id),
      CONSTRAINT safety_report_notes_referral CHECK ((referred_to IS NULL) = (referred_on IS NULL))
    )`);
  await runner.query('CREATE INDEX safety_report_notes_report_idx ON safety_report_notes (licensee_id, report_id)');
  await runner.query('CREATE INDEX safety_report_notes_by_idx ON safety_report_notes (licensee_id, by_id)');
}

/** Each time staff opened a conversation because of a report. With a ground the two parties are not told. */
async function createLooks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation_looks (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      report_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      by_id uuid,
      reason_sealed bytea NOT NULL,
      ground_sealed bytea,
      looked_at timestamptz NOT NULL,
      CONSTRAINT conversation_looks_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT conversation_looks_report_fkey FOREIGN KEY (licensee_id, report_id) REFERENCES safety_reports (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_looks_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT conversation_looks_by_fkey FOREIGN KEY (licensee_id, by_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (by_id)
    )`);
  for (const column of ['report', 'conversation', 'by'])
    await runner.query(
      `CREATE INDEX conversation_looks_${column}_idx ON conversation_looks (licensee_id, ${column}_id)`,
    );
}

/** What staff took down, and what its author says to that. The locked body stays, so that it can be put back. */
async function createTakedowns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE takedowns (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      report_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      about_id uuid,
      what text NOT NULL,
      message_number integer,
      kept_body bytea,
      reason_sealed bytea NOT NULL,
      state text NOT NULL DEFAULT 'standing',
      decided_by uuid,
      decided_at timestamptz NOT NULL,
      appeal_sealed bytea,
      appealed_at timestamptz,
      answer_sealed bytea,
      answered_by uuid,
      answered_at timestamptz,
      CONSTRAINT takedowns_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT takedowns_report_fkey FOREIGN KEY (licensee_id, report_id) REFERENCES safety_reports (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT takedowns_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
      CONSTRAINT takedowns_about_fkey FOREIGN KEY (licensee_id, about_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (about_id),
      CONSTRAINT takedowns_decided_by_fkey FOREIGN KEY (licensee_id, decided_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by),
      CONSTRAINT takedowns_answered_by_fkey FOREIGN KEY (licensee_id, answered_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (answered_by),
      CONSTRAINT takedowns_once_key UNIQUE NULLS NOT DISTINCT (licensee_id, report_id, what, message_number),
      CONSTRAINT takedowns_what_known CHECK (what IN ('message', 'conversation')),
      CONSTRAINT takedowns_state_known CHECK (state IN ('standing', 'appealed', 'upheld', 'overturned')),
      CONSTRAINT takedowns_two_people CHECK (answered_by <> decided_by),
      CONSTRAINT takedowns_answered CHECK ((state IN ('upheld', 'overturned')) = (answered_at IS NOT NULL)),
      CONSTRAINT takedowns_message CHECK ((what = 'message') = (message_number IS NOT NULL))
    )`);
  for (const [name, column] of Object.entries({
    conversation: 'conversation_id',
    about: 'about_id',
    decided_by: 'decided_by',
    answered_by: 'answered_by',
  }))
    await runner.query(`CREATE INDEX takedowns_${name}_idx ON takedowns (licensee_id, ${column})`);
}

async function takeKeptWordsWithTheirAuthor(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION takedowns_lose_author() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
      NEW.kept_body := NULL;
      NEW.appeal_sealed := NULL;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER takedowns_author_gone BEFORE UPDATE OF about_id ON takedowns FOR EACH ROW
      WHEN (OLD.about_id IS NOT NULL AND NEW.about_id IS NULL) EXECUTE FUNCTION takedowns_lose_author()`);
}
