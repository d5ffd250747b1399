import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write to the register's staff, past whoever acts for them. */
export class CreateNotesToStaff1764000065400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notes_to_staff (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        words_sealed bytea NOT NULL,
        answer_by text NOT NULL,
        answer_sealed bytea,
        created_at timestamptz NOT NULL,
        taken_by uuid,
        taken_at timestamptz,
        answered_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT notes_to_staff_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT notes_to_staff_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT notes_to_staff_state_known CHECK (state IN ('new', 'in-hand', 'answered', 'closed')),
        CONSTRAINT notes_to_staff_answer_by_known CHECK (answer_by IN ('page', 'phone', 'email'))
      )`);
    await runner.query('CREATE INDEX notes_to_staff_state_idx ON notes_to_staff (licensee_id, state, created_at)');
    await runner.query('CREATE INDEX notes_to_staff_person_idx ON notes_to_staff (licensee_id, person_id)');
    for (const statement of secureTenantTable('notes_to_staff')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes_to_staff');
  }
}
