import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a register's licence stands, beside its brand and policies: every server must know it for every request. Whatever
 * changes at a register is told to all processes at once, so that none has to ask again and again.
 */
export class GiveRegistersALicenceState1764000094000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE licensees
        ADD COLUMN licence_state text NOT NULL DEFAULT 'active'
          CONSTRAINT licensees_licence_state_check
          CHECK (licence_state IN ('trial', 'active', 'past-due', 'suspended', 'ended')),
        ADD COLUMN graced_until timestamptz,
        ADD CONSTRAINT licensees_graced_until_check CHECK (graced_until IS NULL OR licence_state = 'past-due')`);
    await runner.query('GRANT UPDATE (licence_state, graced_until) ON licensees TO pa_app');
    await runner.query(`
      CREATE FUNCTION tell_of_registers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_notify('registers', '');
        RETURN NULL;
      END $$`);
    for (const table of ['licensees', 'licensee_hosts'])
      await runner.query(
        `CREATE TRIGGER ${table}_tell AFTER INSERT OR UPDATE OR DELETE ON ${table}
           FOR EACH STATEMENT EXECUTE FUNCTION tell_of_registers()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['licensees', 'licensee_hosts']) await runner.query(`DROP TRIGGER ${table}_tell ON ${table}`);
    await runner.query('DROP FUNCTION tell_of_registers()');
    await runner.query('REVOKE UPDATE (licence_state, graced_until) ON licensees FROM pa_app');
    await runner.query('ALTER TABLE licensees DROP COLUMN graced_until, DROP COLUMN licence_state');
  }
}
