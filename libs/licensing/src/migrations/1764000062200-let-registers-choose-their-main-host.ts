import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A register chooses which of its hosts is the main one; only the owner adds and removes hosts. */
export class LetRegistersChooseTheirMainHost1764000062200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE licensee_hosts ENABLE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY licensee_hosts_select ON licensee_hosts FOR SELECT USING (true)');
    await runner.query(
      `CREATE POLICY licensee_hosts_update ON licensee_hosts FOR UPDATE
         USING (licensee_id = ${CURRENT_LICENSEE}) WITH CHECK (licensee_id = ${CURRENT_LICENSEE})`,
    );
    await runner.query('GRANT UPDATE (is_primary) ON licensee_hosts TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (is_primary) ON licensee_hosts FROM pa_app');
    await runner.query('DROP POLICY licensee_hosts_update ON licensee_hosts');
    await runner.query('DROP POLICY licensee_hosts_select ON licensee_hosts');
    await runner.query('ALTER TABLE licensee_hosts DISABLE ROW LEVEL SECURITY');
  }
}
