import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quizzes that complete parts of a scheme, in all their versions, and what PAs answered. `nth` counts a PA's tries at one quiz:
 * answers that come twice, or from two windows, are one try.
 */
export class CreateQuizzes1764000113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quizzes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        module text NOT NULL,
        number integer NOT NULL,
        content jsonb NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT quizzes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT quizzes_number_key UNIQUE (licensee_id, module, number),
        CONSTRAINT quizzes_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT quizzes_made_by_fkey FOREIGN KEY (licensee_id, made_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by)
      )`);
    await runner.query('CREATE INDEX quizzes_made_by_idx ON quizzes (licensee_id, made_by) WHERE made_by IS NOT NULL');
    await runner.query(`
      CREATE TABLE quiz_tries (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        module text NOT NULL,
        nth integer NOT NULL,
        number integer NOT NULL,
        answers smallint[] NOT NULL,
        is_passed boolean NOT NULL,
        tried_on date NOT NULL,
        tried_at timestamptz NOT NULL,
        CONSTRAINT quiz_tries_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT quiz_tries_nth_key UNIQUE (licensee_id, person_id, module, nth),
        CONSTRAINT quiz_tries_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT quiz_tries_quiz_fkey FOREIGN KEY (licensee_id, module, number)
          REFERENCES quizzes (licensee_id, module, number)
      )`);
    await runner.query('CREATE INDEX quiz_tries_quiz_idx ON quiz_tries (licensee_id, module, number)');
    await runner.query('CREATE INDEX quiz_tries_tried_idx ON quiz_tries (licensee_id, tried_at)');
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['quizzes', 'quiz_tries'];
