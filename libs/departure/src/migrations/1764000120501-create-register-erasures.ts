import { CURRENT_LICENSEE, secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ERASURES = `
  CREATE TABLE register_erasures (
    licensee_id uuid NOT NULL CONSTRAINT register_erasures_licensee_fkey REFERENCES licensees (id),
    id uuid NOT NULL,
    register_id uuid NOT NULL,
    register_name text NOT NULL,
    organisation text,
    state text NOT NULL DEFAULT 'proposed',
    proposed_by uuid,
    proposed_at timestamptz NOT NULL,
    no_copy_words text,
    manifest_sha256 text,
    copy_taken_at timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    found jsonb,
    rows_done bigint NOT NULL DEFAULT 0,
    kept jsonb,
    files_done bigint NOT NULL DEFAULT 0,
    number integer,
    done_at timestamptz,
    CONSTRAINT register_erasures_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT register_erasures_number_key UNIQUE (licensee_id, number),
    CONSTRAINT register_erasures_proposed_by_fkey FOREIGN KEY (licensee_id, proposed_by)
      REFERENCES people (licensee_id, id) ON DELETE SET NULL (proposed_by),
    CONSTRAINT register_erasures_confirmed_by_fkey FOREIGN KEY (licensee_id, confirmed_by)
      REFERENCES people (licensee_id, id) ON DELETE SET NULL (confirmed_by),
    CONSTRAINT register_erasures_state_known CHECK (state IN ('proposed', 'erasing', 'done', 'withdrawn')),
    CONSTRAINT register_erasures_two_people CHECK (proposed_by <> confirmed_by),
    CONSTRAINT register_erasures_copy_or_words CHECK ((manifest_sha256 IS NULL) <> (no_copy_words IS NULL)),
    CONSTRAINT register_erasures_confirmed CHECK ((state IN ('erasing', 'done')) = (confirmed_at IS NOT NULL)),
    CONSTRAINT register_erasures_done CHECK ((state = 'done') = (number IS NOT NULL AND done_at IS NOT NULL))
  )`;

/** Tables that only grew until now, though a register is named in them. */
const GREW = ['card_accounts', 'register_public_keys'] as const;

/**
 * That a register is to be erased, who said so, how far it is and what the certificate tells: rows of the platform's, for nothing
 * of the register's own is left. A copy that was taken is remembered by the digest of its manifest, which goes onto it.
 */
export class CreateRegisterErasures1764000120501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE departures ADD COLUMN manifest_sha256 text, ADD COLUMN taken_at timestamptz');
    await runner.query(ERASURES);
    await runner.query(
      `CREATE UNIQUE INDEX register_erasures_once_key ON register_erasures (licensee_id, register_id) WHERE state <> 'withdrawn'`,
    );
    await runner.query(
      'CREATE INDEX register_erasures_proposed_by_idx ON register_erasures (licensee_id, proposed_by)',
    );
    await runner.query(
      'CREATE INDEX register_erasures_confirmed_by_idx ON register_erasures (licensee_id, confirmed_by)',
    );
    for (const statement of secureTenantTable('register_erasures')) await runner.query(statement);
    await runner.query(
      `CREATE POLICY card_accounts_delete ON card_accounts FOR DELETE USING (licensee_id = ${CURRENT_LICENSEE})`,
    );
    for (const table of GREW) await runner.query(`GRANT DELETE ON ${table} TO pa_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of GREW) await runner.query(`REVOKE DELETE ON ${table} FROM pa_app`);
    await runner.query('DROP POLICY card_accounts_delete ON card_accounts');
    await runner.query('DROP TABLE register_erasures');
    await runner.query('ALTER TABLE departures DROP COLUMN taken_at, DROP COLUMN manifest_sha256');
  }
}
