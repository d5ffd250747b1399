import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['account_recoveries', 'email_changes'];
const OLD_PURPOSES = ['verify-email', 'reset-password'];

/** Help for who lost their second way in, and changes of address that wait to be proved. */
export class CreateAccountRecoveries1764000061002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNT_RECOVERIES);
    await runner.query(
      `CREATE UNIQUE INDEX account_recoveries_open_key ON account_recoveries (licensee_id, person_id) WHERE state IN ('waiting', 'granted')`,
    );
    await runner.query(EMAIL_CHANGES);
    await runner.query('CREATE INDEX email_changes_person_idx ON email_changes (licensee_id, person_id)');
    await limitPurposes(runner, [...OLD_PURPOSES, 'sign-in', 'recover']);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DELETE FROM email_tokens WHERE purpose IN ('sign-in', 'recover')`);
    await limitPurposes(runner, OLD_PURPOSES);
  }
}

async function limitPurposes(runner: QueryRunner, purposes: readonly string[]): Promise<void> {
  const list = purposes.map((purpose) => `'${purpose}'`).join(', ');
  await runner.query('ALTER TABLE email_tokens DROP CONSTRAINT email_tokens_purpose_known');
  await runner.query(`ALTER TABLE email_tokens ADD CONSTRAINT email_tokens_purpose_known CHECK (purpose IN (${list}))`);
}

/** Who checked whom, how and when: no documents, no free words. */
const ACCOUNT_RECOVERIES = `
  CREATE TABLE account_recoveries (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by uuid,
    state text NOT NULL,
    checked_by uuid,
    checked_how text,
    checked_on date,
    decided_at timestamptz,
    CONSTRAINT account_recoveries_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT account_recoveries_state_known CHECK (state IN ('waiting', 'granted', 'used', 'turned-down')),
    CONSTRAINT account_recoveries_how_known CHECK (checked_how IN ('in-person', 'video-call', 'call-back', 'known-to-staff')),
    CONSTRAINT account_recoveries_granted_checked CHECK (state IN ('waiting', 'turned-down') OR (checked_how IS NOT NULL AND checked_on IS NOT NULL)),
    CONSTRAINT account_recoveries_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
    CONSTRAINT account_recoveries_asker_fkey FOREIGN KEY (licensee_id, asked_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (asked_by),
    CONSTRAINT account_recoveries_checker_fkey FOREIGN KEY (licensee_id, checked_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (checked_by)
  )`;

const EMAIL_CHANGES = `
  CREATE TABLE email_changes (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    new_email_sealed bytea NOT NULL,
    new_email_index bytea NOT NULL,
    old_email_sealed bytea NOT NULL,
    token_hash bytea,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    done_at timestamptz,
    CONSTRAINT email_changes_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT email_changes_token_key UNIQUE (licensee_id, token_hash),
    CONSTRAINT email_changes_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE
  )`;
