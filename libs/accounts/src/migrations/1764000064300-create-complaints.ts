import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['complaints', 'complaint_notes'];

/** Complaints with what was done about them. Everything that was written is sealed. */
export class CreateComplaints1764000064300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE complaints (
        licensee_id uuid NOT NULL CONSTRAINT complaints_licensee_fkey REFERENCES licensees (id),
        id uuid NOT NULL,
        reference text NOT NULL,
        about text NOT NULL,
        state text NOT NULL DEFAULT 'received',
        from_id uuid,
        name_sealed bytea NOT NULL,
        email_sealed bytea,
        telephone_sealed bytea,
        words_sealed bytea NOT NULL,
        received_at timestamptz NOT NULL,
        acknowledge_by date NOT NULL,
        answer_by date NOT NULL,
        acknowledged_at timestamptz,
        answered_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT complaints_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT complaints_reference_key UNIQUE (licensee_id, reference),
        CONSTRAINT complaints_from_fkey FOREIGN KEY (licensee_id, from_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (from_id),
        CONSTRAINT complaints_about_known CHECK (about IN ('register', 'person', 'data-protection')),
        CONSTRAINT complaints_state_known CHECK (state IN ('received', 'acknowledged', 'looking-into-it', 'answered', 'closed'))
      )`);
    await runner.query(
      `CREATE INDEX complaints_due_idx ON complaints (licensee_id, answer_by, id) WHERE state NOT IN ('answered', 'closed')`,
    );
    await runner.query(
      'CREATE INDEX complaints_from_idx ON complaints (licensee_id, from_id) WHERE from_id IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE complaint_notes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        complaint_id uuid NOT NULL,
        by_id uuid,
        moved_to text,
        note_sealed bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT complaint_notes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT complaint_notes_complaint_fkey FOREIGN KEY (licensee_id, complaint_id) REFERENCES complaints (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT complaint_notes_by_fkey FOREIGN KEY (licensee_id, by_id) REFERENCES people (licensee_id, id) ON DELETE SET NULL (by_id),
        CONSTRAINT complaint_notes_says_something CHECK (moved_to IS NOT NULL OR note_sealed IS NOT NULL)
      )`);
    await runner.query(
      'CREATE INDEX complaint_notes_complaint_idx ON complaint_notes (licensee_id, complaint_id, created_at)',
    );
    await runner.query(
      'CREATE INDEX complaint_notes_by_idx ON complaint_notes (licensee_id, by_id) WHERE by_id IS NOT NULL',
    );
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}
