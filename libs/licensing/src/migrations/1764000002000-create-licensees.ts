import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The registers and their host names. Anyone may read them (the host name of a request decides which register it is for);
 * a register's own row may be changed only from inside that register, and only the owner makes new ones.
 */
export class CreateLicensees1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE licensees (
        id uuid NOT NULL CONSTRAINT licensees_pkey PRIMARY KEY,
        slug text NOT NULL CONSTRAINT licensees_slug_key UNIQUE,
        name text NOT NULL,
        brand jsonb NOT NULL,
        policies jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE licensee_hosts (
        host text NOT NULL CONSTRAINT licensee_hosts_pkey PRIMARY KEY,
        licensee_id uuid NOT NULL CONSTRAINT licensee_hosts_licensee_fkey REFERENCES licensees (id),
        is_primary boolean NOT NULL DEFAULT false
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX licensee_hosts_primary_key ON licensee_hosts (licensee_id) WHERE is_primary',
    );
    await runner.query('ALTER TABLE licensees ENABLE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY licensees_select ON licensees FOR SELECT USING (true)');
    await runner.query(
      `CREATE POLICY licensees_update ON licensees FOR UPDATE USING (id = ${CURRENT_LICENSEE}) WITH CHECK (id = ${CURRENT_LICENSEE})`,
    );
    await runner.query('GRANT SELECT, UPDATE (name, brand, policies, updated_at) ON licensees TO pa_app');
    await runner.query('GRANT SELECT ON licensee_hosts TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE licensee_hosts');
    await runner.query('DROP TABLE licensees');
  }
}
