import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checks that PAs tell of and staff have seen. No column holds what stands on a certificate, and none holds words or a file.
 * `number_sealed` is emptied six months after the decision.
 */
export class CreateChecks1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE checks (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        level text,
        workforce text,
        issued_on date,
        valid_to date,
        is_updated boolean NOT NULL DEFAULT false,
        state text NOT NULL,
        declared_at timestamptz NOT NULL,
        seen_by uuid,
        seen_on date,
        seen_how text,
        decided_at timestamptz,
        refusal text,
        status_checked_on date,
        status_checked_by uuid,
        permission_at timestamptz,
        next_due date,
        number_sealed bytea,
        last_four_sealed bytea,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT checks_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT checks_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT checks_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT checks_seen_by_fkey FOREIGN KEY (licensee_id, seen_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (seen_by),
        CONSTRAINT checks_status_checked_by_fkey FOREIGN KEY (licensee_id, status_checked_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (status_checked_by),
        CONSTRAINT checks_state CHECK (state IN ('declared', 'seen', 'status-checked', 'not-accepted', 'withdrawn')),
        CONSTRAINT checks_in_order CHECK (valid_to >= issued_on),
        CONSTRAINT checks_seen_whole CHECK (state NOT IN ('seen', 'status-checked') OR num_nulls(seen_on, seen_how, decided_at) = 0),
        CONSTRAINT checks_status_whole CHECK (state <> 'status-checked' OR status_checked_on IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX checks_person_idx ON checks (licensee_id, person_id)');
    await runner.query('CREATE INDEX checks_seen_by_idx ON checks (licensee_id, seen_by) WHERE seen_by IS NOT NULL');
    await runner.query(
      'CREATE INDEX checks_status_checked_by_idx ON checks (licensee_id, status_checked_by) WHERE status_checked_by IS NOT NULL',
    );
    await runner.query('CREATE INDEX checks_board_idx ON checks (licensee_id, state, next_due)');
    await runner.query(
      `CREATE UNIQUE INDEX checks_one_of_a_kind ON checks (licensee_id, person_id, kind, coalesce(level, ''))
        WHERE state <> 'withdrawn'`,
    );
    for (const statement of secureTenantTable('checks')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE checks');
  }
}
