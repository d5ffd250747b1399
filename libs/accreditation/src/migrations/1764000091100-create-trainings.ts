import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Training that PAs tell of, and whether staff have seen proof of it. */
export class CreateTrainings1764000091100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trainings (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        category text NOT NULL,
        provider text NOT NULL DEFAULT '',
        done_on date NOT NULL,
        valid_until date,
        state text NOT NULL,
        told_at timestamptz NOT NULL,
        seen_by uuid,
        seen_on date,
        decided_at timestamptz,
        refusal text,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT trainings_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT trainings_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT trainings_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT trainings_seen_by_fkey FOREIGN KEY (licensee_id, seen_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (seen_by),
        CONSTRAINT trainings_state CHECK (state IN ('told', 'seen', 'not-accepted', 'withdrawn')),
        CONSTRAINT trainings_in_order CHECK (valid_until >= done_on),
        CONSTRAINT trainings_seen_whole CHECK (state <> 'seen' OR num_nulls(seen_on, decided_at) = 0)
      )`);
    await runner.query('CREATE INDEX trainings_person_idx ON trainings (licensee_id, person_id)');
    await runner.query('CREATE INDEX trainings_board_idx ON trainings (licensee_id, state, told_at)');
    await runner.query(
      'CREATE INDEX trainings_seen_by_idx ON trainings (licensee_id, seen_by) WHERE seen_by IS NOT NULL',
    );
    await runner.query(
      `CREATE UNIQUE INDEX trainings_one_of_a_day ON trainings (licensee_id, person_id, category, done_on)
        WHERE state <> 'withdrawn'`,
    );
    for (const statement of secureTenantTable('trainings')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trainings');
  }
}
