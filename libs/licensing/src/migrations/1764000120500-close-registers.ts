import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a licence ended, from which on people have their days to leave; and when a register was closed to be erased, which only
 * one that has ended can be. Its main address, too, goes only then. Rows that the app could never take out before leave with it.
 */
export class CloseRegisters1764000120500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE licensees
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN closed_at timestamptz,
        ADD CONSTRAINT licensees_closed_at_check CHECK (closed_at IS NULL OR licence_state = 'ended')`);
    await runner.query('GRANT UPDATE (ended_at, closed_at, slug) ON licensees TO pa_app');
    await setHostPolicy(runner, `(NOT is_primary OR EXISTS (${CLOSED}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setHostPolicy(runner, 'NOT is_primary');
    await runner.query('REVOKE UPDATE (ended_at, closed_at, slug) ON licensees FROM pa_app');
    await runner.query('ALTER TABLE licensees DROP COLUMN closed_at, DROP COLUMN ended_at');
  }
}

const CLOSED = 'SELECT 1 FROM licensees l WHERE l.id = licensee_hosts.licensee_id AND l.closed_at IS NOT NULL';

async function setHostPolicy(runner: QueryRunner, rule: string): Promise<void> {
  await runner.query(
    `ALTER POLICY licensee_hosts_delete ON licensee_hosts USING (licensee_id = ${CURRENT_LICENSEE} AND ${rule})`,
  );
}
