import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referees whom PAs named, and what they answered. Who they are and what they wrote is sealed. No secret of a link is kept:
 * links are made from the row's id and `link_round`, and a higher round ends the ones before.
 */
export class CreatePaReferences1764000091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pa_references (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        way text NOT NULL,
        relation text NOT NULL,
        known_from date NOT NULL,
        known_to date,
        referee_sealed bytea,
        referee_hash bytea,
        state text NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        asked_from_hash bytea,
        link_round integer NOT NULL DEFAULT 1,
        reminders smallint NOT NULL DEFAULT 0,
        answers_sealed bytea,
        is_relative boolean,
        may_be_read boolean NOT NULL DEFAULT false,
        answered_at timestamptz,
        answered_by uuid,
        spoken_on date,
        conflicts text[] NOT NULL DEFAULT '{}',
        decided_at timestamptz,
        decided_by uuid,
        refusal text,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pa_references_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT pa_references_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT pa_references_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT pa_references_answered_by_fkey FOREIGN KEY (licensee_id, answered_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (answered_by),
        CONSTRAINT pa_references_decided_by_fkey FOREIGN KEY (licensee_id, decided_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (decided_by),
        CONSTRAINT pa_references_state CHECK (state IN
          ('asked', 'received', 'accepted', 'not-usable', 'declined', 'withdrawn', 'taken-out')),
        CONSTRAINT pa_references_way CHECK (way IN ('email', 'telephone')),
        CONSTRAINT pa_references_in_order CHECK (known_to >= known_from),
        CONSTRAINT pa_references_answered_whole CHECK (state NOT IN ('received', 'accepted', 'not-usable')
          OR num_nulls(answers_sealed, answered_at, is_relative, referee_sealed) = 0),
        CONSTRAINT pa_references_ended_empty CHECK (state NOT IN ('declined', 'withdrawn', 'taken-out')
          OR (num_nonnulls(answers_sealed, referee_sealed, referee_hash, asked_from_hash) = 0 AND ended_at IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX pa_references_person_idx ON pa_references (licensee_id, person_id)');
    await runner.query('CREATE INDEX pa_references_board_idx ON pa_references (licensee_id, state, asked_at)');
    for (const column of ['answered_by', 'decided_by'])
      await runner.query(
        `CREATE INDEX pa_references_${column}_idx ON pa_references (licensee_id, ${column}) WHERE ${column} IS NOT NULL`,
      );
    await runner.query(
      `CREATE UNIQUE INDEX pa_references_one_a_referee ON pa_references (licensee_id, person_id, referee_hash)
        WHERE referee_hash IS NOT NULL`,
    );
    for (const statement of secureTenantTable('pa_references')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pa_references');
  }
}
