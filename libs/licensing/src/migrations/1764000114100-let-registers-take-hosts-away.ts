import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A register gives up an address of its own. The database itself keeps the main one: links in mail and passkeys go by it. */
export class LetRegistersTakeHostsAway1764000114100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY licensee_hosts_delete ON licensee_hosts FOR DELETE
         USING (licensee_id = ${CURRENT_LICENSEE} AND NOT is_primary)`,
    );
    await runner.query('GRANT DELETE ON licensee_hosts TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON licensee_hosts FROM pa_app');
    await runner.query('DROP POLICY licensee_hosts_delete ON licensee_hosts');
  }
}
