import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which check a PA wants to get: what they answered, one each. The way to it is found anew whenever it is read. */
export class KeepCheckPlans1764000122100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE check_plans (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        nation text NOT NULL,
        works_with text NOT NULL,
        tasks text NOT NULL,
        is_often boolean NOT NULL,
        works_as text NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT check_plans_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT check_plans_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT check_plans_person_fkey FOREIGN KEY (licensee_id, person_id)
          REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT check_plans_one_each UNIQUE (licensee_id, person_id),
        CONSTRAINT check_plans_nation CHECK (nation IN ('england', 'wales', 'scotland', 'northern-ireland')),
        CONSTRAINT check_plans_works_with CHECK (works_with IN ('adult', 'child', 'both')),
        CONSTRAINT check_plans_tasks CHECK (tasks IN ('regulated', 'contact', 'household', 'other')),
        CONSTRAINT check_plans_works_as CHECK (works_as IN ('employed', 'self-employed'))
      )`);
    for (const statement of secureTenantTable('check_plans')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE check_plans');
  }
}
