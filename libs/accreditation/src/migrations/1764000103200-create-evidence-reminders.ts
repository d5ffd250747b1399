import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PAs whom staff reminded of what waits for them: once a person a day, whoever asks, and when the mail went out. */
export class CreateEvidenceReminders1764000103200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_reminders (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        on_day date NOT NULL,
        asked_by uuid,
        asked_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT evidence_reminders_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT evidence_reminders_once_a_day UNIQUE (licensee_id, person_id, on_day),
        CONSTRAINT evidence_reminders_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT evidence_reminders_asked_by_fkey FOREIGN KEY (licensee_id, asked_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (asked_by)
      )`);
    await runner.query('CREATE INDEX evidence_reminders_day_idx ON evidence_reminders (licensee_id, on_day)');
    await runner.query(
      'CREATE INDEX evidence_reminders_asked_by_idx ON evidence_reminders (licensee_id, asked_by) WHERE asked_by IS NOT NULL',
    );
    for (const statement of secureTenantTable('evidence_reminders')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_reminders');
  }
}
