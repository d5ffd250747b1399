import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cards of PAs: one each. The code is sealed for its owner, and found by its hash. */
export class CreateApprovalCards1764000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval_cards (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        code_sealed bytea NOT NULL,
        code_hash bytea NOT NULL,
        made_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT approval_cards_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT approval_cards_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT approval_cards_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT approval_cards_one_a_person UNIQUE (licensee_id, person_id),
        CONSTRAINT approval_cards_code_key UNIQUE (licensee_id, code_hash)
      )`);
    for (const statement of secureTenantTable('approval_cards')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval_cards');
  }
}
