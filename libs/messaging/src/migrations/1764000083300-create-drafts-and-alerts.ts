import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['message_drafts', 'quick_replies', 'message_alert_choices', 'message_alerts'];
const PERSON = (table: string) =>
  `CONSTRAINT ${table}_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE`;

/** What somebody has begun to write, the answers they have ready, and how they hear of messages while they are away. */
export class CreateDraftsAndAlerts1764000083300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_drafts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        conversation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        text_sealed bytea NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT message_drafts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT message_drafts_conversation_fkey FOREIGN KEY (licensee_id, conversation_id) REFERENCES conversations (licensee_id, id) ON DELETE CASCADE,
        ${PERSON('message_drafts')},
        CONSTRAINT message_drafts_one_each_key UNIQUE (licensee_id, conversation_id, person_id)
      )`);
    await runner.query('CREATE INDEX message_drafts_person_idx ON message_drafts (licensee_id, person_id)');
    await runner.query(`
      CREATE TABLE quick_replies (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        texts_sealed bytea NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT quick_replies_pkey PRIMARY KEY (licensee_id, id),
        ${PERSON('quick_replies')},
        CONSTRAINT quick_replies_one_each_key UNIQUE (licensee_id, person_id)
      )`);
    await createAlerts(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

/** Hours are minutes after midnight by the clock here; both or neither. */
async function createAlerts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE message_alert_choices (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      by_mail boolean NOT NULL,
      by_text boolean NOT NULL,
      quiet_from integer,
      quiet_until integer,
      updated_at timestamptz NOT NULL,
      CONSTRAINT message_alert_choices_pkey PRIMARY KEY (licensee_id, id),
      ${PERSON('message_alert_choices')},
      CONSTRAINT message_alert_choices_one_each_key UNIQUE (licensee_id, person_id),
      CONSTRAINT message_alert_choices_hours_right CHECK (
        (quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439
        AND quiet_from <> quiet_until)
    )`);
  await runner.query(`
    CREATE TABLE message_alerts (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      due_at timestamptz,
      sent_at timestamptz,
      CONSTRAINT message_alerts_pkey PRIMARY KEY (licensee_id, id),
      ${PERSON('message_alerts')},
      CONSTRAINT message_alerts_one_each_key UNIQUE (licensee_id, person_id)
    )`);
  await runner.query(
    'CREATE INDEX message_alerts_due_idx ON message_alerts (licensee_id, due_at) WHERE due_at IS NOT NULL',
  );
}
