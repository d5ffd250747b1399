import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Visits to approved PAs: when, who goes, what they found for each question, and what is to be done about it. A finding keeps the
 * words of its question, so that later editions of the questions change nothing of it. What people wrote is sealed.
 */
export class CreateMonitoringVisits1764000120600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_forms (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        number integer NOT NULL,
        questions jsonb NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT visit_forms_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT visit_forms_number_key UNIQUE (licensee_id, number),
        CONSTRAINT visit_forms_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT visit_forms_made_by_fkey FOREIGN KEY (licensee_id, made_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by)
      )`);
    await runner.query(`
      CREATE TABLE monitoring_visits (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        auditor_id uuid,
        way text NOT NULL,
        place_sealed bytea NOT NULL,
        starts_at timestamptz NOT NULL,
        state text NOT NULL,
        form_number integer,
        reply_sealed bytea,
        reply_at timestamptz,
        note_sealed bytea,
        why text,
        ended_at timestamptz,
        planned_by uuid,
        planned_at timestamptz NOT NULL,
        reminded_for timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT monitoring_visits_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT monitoring_visits_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT monitoring_visits_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT monitoring_visits_auditor_fkey FOREIGN KEY (licensee_id, auditor_id)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (auditor_id),
        CONSTRAINT monitoring_visits_planned_by_fkey FOREIGN KEY (licensee_id, planned_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (planned_by),
        CONSTRAINT monitoring_visits_way CHECK (way IN ('in-person', 'telephone', 'video')),
        CONSTRAINT monitoring_visits_state CHECK (state IN ('planned', 'held', 'missed', 'called-off')),
        CONSTRAINT monitoring_visits_of_another CHECK (auditor_id IS DISTINCT FROM person_id),
        CONSTRAINT monitoring_visits_whole CHECK ((state = 'planned') = (ended_at IS NULL)
          AND (state = 'called-off') = (why IS NOT NULL) AND (state = 'held') = (form_number IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE visit_findings (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        visit_id uuid NOT NULL,
        person_id uuid NOT NULL,
        place smallint NOT NULL,
        question text NOT NULL,
        grade text NOT NULL,
        words_sealed bytea NOT NULL,
        action_sealed bytea,
        due_on date,
        action_state text,
        answer_sealed bytea,
        answered_at timestamptz,
        back_sealed bytea,
        settled_at timestamptz,
        reminded_for date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT visit_findings_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT visit_findings_place_key UNIQUE (licensee_id, visit_id, place),
        CONSTRAINT visit_findings_visit_fkey FOREIGN KEY (licensee_id, visit_id)
          REFERENCES monitoring_visits (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT visit_findings_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT visit_findings_grade CHECK (grade IN ('fine', 'improve', 'serious', 'not-seen')),
        CONSTRAINT visit_findings_action CHECK (action_state IN ('open', 'done', 'closed')),
        CONSTRAINT visit_findings_whole CHECK (num_nulls(action_sealed, due_on, action_state) IN (0, 3))
      )`);
    await runner.query('CREATE INDEX monitoring_visits_person_idx ON monitoring_visits (licensee_id, person_id)');
    await runner.query('CREATE INDEX monitoring_visits_board_idx ON monitoring_visits (licensee_id, state, starts_at)');
    await runner.query('CREATE INDEX visit_findings_person_idx ON visit_findings (licensee_id, person_id)');
    await runner.query(
      `CREATE INDEX visit_findings_open_idx ON visit_findings (licensee_id, due_on) WHERE action_state IN ('open', 'done')`,
    );
    const keys = [
      ['visit_forms', 'made_by'],
      ['monitoring_visits', 'auditor_id'],
      ['monitoring_visits', 'planned_by'],
    ];
    for (const [table, column] of keys)
      await runner.query(
        `CREATE INDEX ${table}_${column}_idx ON ${table} (licensee_id, ${column}) WHERE ${column} IS NOT NULL`,
      );
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['visit_forms', 'monitoring_visits', 'visit_findings'];
