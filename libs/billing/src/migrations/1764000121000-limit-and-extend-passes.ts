import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many PAs an employer may ask with a pass, and when a pass is made longer for nothing. A pass keeps the number it was bought
 * with. One row for each PA whom an employer asked, so that the same PA is counted once.
 */
export class LimitAndExtendPasses1764000121000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pass_terms
        ADD COLUMN contacts_1 integer, ADD COLUMN contacts_3 integer, ADD COLUMN contacts_6 integer, ADD COLUMN contacts_12 integer,
        ADD COLUMN extend_days integer, ADD COLUMN extend_below integer,
        ADD COLUMN extend_unanswered boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT pass_terms_contacts CHECK (least(contacts_1, contacts_3, contacts_6, contacts_12) >= 5
          AND greatest(contacts_1, contacts_3, contacts_6, contacts_12) <= 1000),
        ADD CONSTRAINT pass_terms_extension CHECK (extend_days BETWEEN 1 AND 60 AND extend_below BETWEEN 1 AND 1000)`);
    await runner.query(`
      ALTER TABLE passes
        ADD COLUMN contacts_allowed integer, ADD COLUMN extended_at timestamptz, ADD COLUMN extended_why text,
        ADD CONSTRAINT passes_extended CHECK ((extended_at IS NULL) = (extended_why IS NULL)
          AND extended_why IN ('few-matches', 'unanswered'))`);
    await runner.query(`
      CREATE TABLE pass_contacts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        pass_id uuid NOT NULL,
        person_id uuid NOT NULL,
        pa_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pass_contacts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT pass_contacts_once UNIQUE (licensee_id, person_id, pa_id),
        CONSTRAINT pass_contacts_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT pass_contacts_pass_fkey FOREIGN KEY (licensee_id, pass_id)
          REFERENCES passes (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT pass_contacts_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT pass_contacts_pa_fkey FOREIGN KEY (licensee_id, pa_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX pass_contacts_pass_idx ON pass_contacts (licensee_id, pass_id)');
    await runner.query('CREATE INDEX pass_contacts_pa_idx ON pass_contacts (licensee_id, pa_id)');
    for (const statement of secureTenantTable('pass_contacts')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pass_contacts');
    await runner.query(
      'ALTER TABLE passes DROP COLUMN contacts_allowed, DROP COLUMN extended_at, DROP COLUMN extended_why',
    );
    await runner.query(`
      ALTER TABLE pass_terms DROP COLUMN contacts_1, DROP COLUMN contacts_3, DROP COLUMN contacts_6, DROP COLUMN contacts_12,
        DROP COLUMN extend_days, DROP COLUMN extend_below, DROP COLUMN extend_unanswered`);
  }
}
