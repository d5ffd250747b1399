import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** pg-boss's own schema, so that at run time it needs no right to create anything. */
export class InstallJobQueue1764000001000 implements MigrationInterface {
  /** The plans open and close a transaction of their own. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(getConstructionPlans('pgboss'));
    await runner.query('GRANT USAGE ON SCHEMA pgboss TO pa_app');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO pa_app');
    await runner.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA pgboss CASCADE');
  }
}
