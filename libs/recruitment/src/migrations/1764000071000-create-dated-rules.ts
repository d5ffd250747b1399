import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['dated_rules', 'dated_rule_reviews', 'dated_rule_alarms'];

/** Rules by date that a register's managers enter, what they looked at, and when they were last told that one is due. */
export class CreateDatedRules1764000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRules(runner);
    await createReviews(runner);
    await createAlarms(runner);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE dated_rules (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      rule_key text NOT NULL,
      number_value integer,
      text_value text,
      valid_from date NOT NULL,
      valid_to date,
      source_title text NOT NULL,
      source_url text NOT NULL,
      review_by date NOT NULL,
      notes text NOT NULL DEFAULT '',
      entered_by uuid,
      entered_at timestamptz NOT NULL,
      CONSTRAINT dated_rules_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT dated_rules_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT dated_rules_entered_by_fkey FOREIGN KEY (licensee_id, entered_by)
        REFERENCES people (licensee_id, id) ON DELETE SET NULL (entered_by),
      CONSTRAINT dated_rules_begins_once UNIQUE (licensee_id, rule_key, valid_from),
      CONSTRAINT dated_rules_one_value CHECK (num_nonnulls(number_value, text_value) = 1),
      CONSTRAINT dated_rules_in_order CHECK (valid_to >= valid_from)
    )`);
  await runner.query(
    'CREATE INDEX dated_rules_entered_by_idx ON dated_rules (licensee_id, entered_by) WHERE entered_by IS NOT NULL',
  );
}

/** A national row has no row of its own in the database: what is kept of it is that somebody looked. */
async function createReviews(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE dated_rule_reviews (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      rule_key text NOT NULL,
      valid_from date NOT NULL,
      review_by date NOT NULL,
      reviewed_by uuid,
      reviewed_at timestamptz NOT NULL,
      CONSTRAINT dated_rule_reviews_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT dated_rule_reviews_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT dated_rule_reviews_reviewed_by_fkey FOREIGN KEY (licensee_id, reviewed_by)
        REFERENCES people (licensee_id, id) ON DELETE SET NULL (reviewed_by),
      CONSTRAINT dated_rule_reviews_once UNIQUE (licensee_id, rule_key, valid_from)
    )`);
  await runner.query(
    'CREATE INDEX dated_rule_reviews_reviewed_by_idx ON dated_rule_reviews (licensee_id, reviewed_by) WHERE reviewed_by IS NOT NULL',
  );
}

/** One row a register: whoever moves its day on tells the managers, and nobody else does in that week. */
async function createAlarms(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE dated_rule_alarms (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      told_on date NOT NULL,
      CONSTRAINT dated_rule_alarms_pkey PRIMARY KEY (licensee_id, id),
      CONSTRAINT dated_rule_alarms_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
      CONSTRAINT dated_rule_alarms_one UNIQUE (licensee_id)
    )`);
}
