import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A register's scheme in all its versions, and where each PA stands under it. That an approval has ended is not kept: it
 * follows from `approved_until`.
 */
export class CreateSchemes1764000092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schemes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        number integer NOT NULL,
        policy jsonb NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT schemes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT schemes_number_key UNIQUE (licensee_id, number),
        CONSTRAINT schemes_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT schemes_made_by_fkey FOREIGN KEY (licensee_id, made_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by)
      )`);
    await runner.query('CREATE INDEX schemes_made_by_idx ON schemes (licensee_id, made_by) WHERE made_by IS NOT NULL');
    await runner.query(`
      CREATE TABLE standings (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        applied_at timestamptz,
        since date,
        term_until date,
        approved_until date,
        scheme_number integer NOT NULL,
        proposed_by uuid,
        appealed_at timestamptz,
        appeal_sealed bytea,
        warned_for date,
        warned_days smallint,
        ended_for date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT standings_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT standings_person_key UNIQUE (licensee_id, person_id),
        CONSTRAINT standings_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT standings_proposed_by_fkey FOREIGN KEY (licensee_id, proposed_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (proposed_by),
        CONSTRAINT standings_state CHECK (state IN ('in-progress', 'submitted', 'approved', 'suspended', 'withdrawn')),
        CONSTRAINT standings_approved_whole CHECK (state <> 'approved' OR num_nulls(since, term_until, approved_until) = 0)
      )`);
    await runner.query('CREATE INDEX standings_board_idx ON standings (licensee_id, state, applied_at)');
    await runner.query(
      `CREATE INDEX standings_until_idx ON standings (licensee_id, approved_until) WHERE state = 'approved'`,
    );
    await runner.query('CREATE INDEX standings_scheme_idx ON standings (licensee_id, scheme_number)');
    await runner.query(
      'CREATE INDEX standings_proposed_by_idx ON standings (licensee_id, proposed_by) WHERE proposed_by IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE standing_parts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        module text NOT NULL,
        edition integer NOT NULL DEFAULT 0,
        done_on date NOT NULL,
        done_by uuid,
        CONSTRAINT standing_parts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT standing_parts_one_of_each UNIQUE (licensee_id, person_id, module, edition),
        CONSTRAINT standing_parts_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT standing_parts_done_by_fkey FOREIGN KEY (licensee_id, done_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (done_by)
      )`);
    await runner.query(
      'CREATE INDEX standing_parts_done_by_idx ON standing_parts (licensee_id, done_by) WHERE done_by IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE standing_decisions (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        deed text NOT NULL,
        why text,
        words_sealed bytea,
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT standing_decisions_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT standing_decisions_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT standing_decisions_decided_by_fkey FOREIGN KEY (licensee_id, decided_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by)
      )`);
    await runner.query('CREATE INDEX standing_decisions_person_idx ON standing_decisions (licensee_id, person_id)');
    await runner.query(
      'CREATE INDEX standing_decisions_decided_by_idx ON standing_decisions (licensee_id, decided_by) WHERE decided_by IS NOT NULL',
    );
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['schemes', 'standings', 'standing_parts', 'standing_decisions'];
