import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An 18th birthday is a date of birth, so it is kept sealed. What stands in clear is moved by the worker, which has the
 * keys; the old column goes with a later version, when nothing is left in it.
 */
export class SealAdultOn1764000064400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pa_profiles ADD COLUMN adult_on_sealed bytea');
    await limitAges(runner, 'adult_on IS NOT NULL OR adult_on_sealed IS NOT NULL');
    await runner.query(
      `CREATE INDEX pa_profiles_young_idx ON pa_profiles (licensee_id, id) WHERE age_band = '16-or-17'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX pa_profiles_young_idx');
    await limitAges(runner, 'adult_on IS NOT NULL');
    await runner.query('ALTER TABLE pa_profiles DROP COLUMN adult_on_sealed');
  }
}

async function limitAges(runner: QueryRunner, hasDay: string): Promise<void> {
  await runner.query('ALTER TABLE pa_profiles DROP CONSTRAINT pa_profiles_age_right');
  await runner.query(`
    ALTER TABLE pa_profiles ADD CONSTRAINT pa_profiles_age_right
      CHECK (age_band IN ('adult', '16-or-17') AND (age_band IS NOT DISTINCT FROM '16-or-17') = (${hasDay}))`);
}
