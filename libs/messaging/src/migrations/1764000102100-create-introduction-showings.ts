import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('done', 'not-done', 'nothing-to-see', 'not-asked')`;

/**
 * What people read of a register's duties before contact details were shared. Kept for its own time, so it stays when the
 * conversation goes.
 */
export class CreateIntroductionShowings1764000102100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE introduction_showings (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        conversation_id uuid,
        pa_id uuid NOT NULL,
        shown_to uuid NOT NULL,
        shown_on date NOT NULL,
        shown_at timestamptz NOT NULL,
        must_be_done boolean NOT NULL,
        identity_state text NOT NULL,
        references_state text NOT NULL,
        qualifications_state text NOT NULL,
        CONSTRAINT introduction_showings_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT introduction_showings_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT introduction_showings_conversation_fkey FOREIGN KEY (licensee_id, conversation_id)
          REFERENCES conversations (licensee_id, id) ON DELETE SET NULL (conversation_id),
        CONSTRAINT introduction_showings_pa_fkey FOREIGN KEY (licensee_id, pa_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT introduction_showings_shown_to_fkey FOREIGN KEY (licensee_id, shown_to)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT introduction_showings_states CHECK (
          identity_state IN ${STATES} AND references_state IN ${STATES} AND qualifications_state IN ${STATES})
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX introduction_showings_once_a_day ON introduction_showings (licensee_id, conversation_id, shown_to,
         shown_on, must_be_done, identity_state, references_state, qualifications_state)`,
    );
    await runner.query('CREATE INDEX introduction_showings_pa_idx ON introduction_showings (licensee_id, pa_id)');
    await runner.query(
      'CREATE INDEX introduction_showings_shown_to_idx ON introduction_showings (licensee_id, shown_to)',
    );
    await runner.query(
      'CREATE INDEX introduction_showings_shown_at_idx ON introduction_showings (licensee_id, shown_at)',
    );
    for (const statement of secureTenantTable('introduction_showings')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE introduction_showings');
  }
}
