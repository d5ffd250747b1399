import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that staff run for someone who never goes online, with the consent on record. */
export class CreateAssistedAccounts1764000065200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assisted_accounts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        made_by uuid NOT NULL,
        consent_how text NOT NULL,
        consented_on date NOT NULL,
        consent_wording text NOT NULL,
        created_at timestamptz NOT NULL,
        hand_over_sealed bytea,
        hand_over_index bytea,
        hand_over_hash bytea,
        hand_over_until timestamptz,
        ended_at timestamptz,
        ended_how text,
        CONSTRAINT assisted_accounts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT assisted_accounts_person_key UNIQUE (licensee_id, person_id),
        CONSTRAINT assisted_accounts_hand_over_key UNIQUE (licensee_id, hand_over_hash),
        CONSTRAINT assisted_accounts_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT assisted_accounts_consent_known CHECK (consent_how IN ('in-person', 'by-phone', 'by-letter', 'with-interpreter')),
        CONSTRAINT assisted_accounts_ended_known CHECK (ended_how IN ('handed-over', 'withdrawn')),
        CONSTRAINT assisted_accounts_ended_whole CHECK ((ended_at IS NULL) = (ended_how IS NULL))
      )`);
    for (const statement of secureTenantTable('assisted_accounts')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assisted_accounts');
  }
}
