import { CURRENT_LICENSEE, PLATFORM_ID } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row for the platform itself, so that operators have accounts, sessions and an audit like everybody and row-level
 * security holds them to it; and registers that are made, but not yet open. A register may be made from inside itself only,
 * as everything of a register is written.
 */
export class GiveThePlatformAHome1764000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE licensees
        ADD COLUMN kind text NOT NULL DEFAULT 'register'
          CONSTRAINT licensees_kind_check CHECK (kind = CASE WHEN id = '${PLATFORM_ID}' THEN 'platform' ELSE 'register' END),
        ADD COLUMN opened_at timestamptz DEFAULT now()`);
    await runner.query(
      `INSERT INTO licensees (id, slug, name, brand, policies, kind, opened_at)
       VALUES ('${PLATFORM_ID}', 'platform', 'PA registers platform', '{}', '{}', 'platform', NULL)`,
    );
    await runner.query(
      `CREATE POLICY licensees_insert ON licensees FOR INSERT WITH CHECK (id = ${CURRENT_LICENSEE} AND kind = 'register')`,
    );
    await runner.query(
      `CREATE POLICY licensee_hosts_insert ON licensee_hosts FOR INSERT WITH CHECK (licensee_id = ${CURRENT_LICENSEE})`,
    );
    await runner.query(
      'GRANT INSERT (id, slug, name, brand, policies, licence_state, opened_at), UPDATE (opened_at) ON licensees TO pa_app',
    );
    await runner.query('GRANT INSERT (host, licensee_id, is_primary) ON licensee_hosts TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE INSERT (host, licensee_id, is_primary) ON licensee_hosts FROM pa_app');
    await runner.query(
      'REVOKE INSERT (id, slug, name, brand, policies, licence_state, opened_at), UPDATE (opened_at) ON licensees FROM pa_app',
    );
    await runner.query('DROP POLICY licensee_hosts_insert ON licensee_hosts');
    await runner.query('DROP POLICY licensees_insert ON licensees');
    await runner.query(`DELETE FROM licensees WHERE kind = 'platform'`);
    await runner.query('ALTER TABLE licensees DROP COLUMN opened_at, DROP COLUMN kind');
  }
}
