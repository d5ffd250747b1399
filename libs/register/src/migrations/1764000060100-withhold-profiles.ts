import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A profile is not shown while its owner's account is suspended or closed, whatever its own state is. */
export class WithholdProfiles1764000060100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pa_profiles ADD COLUMN withheld boolean NOT NULL DEFAULT false');
    await showWhere(runner, `state = 'published' AND NOT hidden AND NOT withheld AND search_status <> 'not-now'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await showWhere(runner, `state = 'published' AND NOT hidden AND search_status <> 'not-now'`);
    await runner.query('ALTER TABLE pa_profiles DROP COLUMN withheld');
  }
}

/** PostgreSQL before 17 cannot change what a column is made of: it is made anew, with its index. */
async function showWhere(runner: QueryRunner, condition: string): Promise<void> {
  await runner.query('ALTER TABLE pa_profiles DROP COLUMN is_shown');
  await runner.query(
    `ALTER TABLE pa_profiles ADD COLUMN is_shown boolean NOT NULL GENERATED ALWAYS AS (${condition}) STORED`,
  );
  await runner.query('CREATE INDEX pa_profiles_shown_idx ON pa_profiles (licensee_id, id) WHERE is_shown');
}
