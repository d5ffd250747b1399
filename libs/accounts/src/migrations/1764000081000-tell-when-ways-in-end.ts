import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever holds a connection open on somebody's behalf hears at once, in whatever process, that the way in has ended: a
 * session that is gone, a token that is revoked, a representation that is no longer active. The channel says ids only, and
 * says them with the commit; no code path can forget it.
 */
const TELLERS = [
  { table: 'browser_sessions', name: 'browser_sessions_told', when: 'AFTER DELETE ON browser_sessions' },
  {
    table: 'access_tokens',
    name: 'access_tokens_told',
    when: 'AFTER UPDATE OF revoked_at ON access_tokens',
    only: 'OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL',
  },
  {
    table: 'representations',
    name: 'representations_told',
    when: 'AFTER UPDATE OF state ON representations',
    only: `OLD.state = 'active' AND NEW.state <> 'active'`,
  },
  {
    table: 'assisted_accounts',
    name: 'assisted_accounts_told',
    when: 'AFTER UPDATE OF ended_at ON assisted_accounts',
    only: 'OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL',
  },
] as const;

export class TellWhenWaysInEnd1764000081000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_way_in_ended() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_notify('way_in_ended', OLD.id::text);
        RETURN NULL;
      END $$`);
    for (const teller of TELLERS) {
      const only = 'only' in teller ? `WHEN (${teller.only})` : '';
      await runner.query(
        `CREATE TRIGGER ${teller.name} ${teller.when} FOR EACH ROW ${only} EXECUTE FUNCTION tell_way_in_ended()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, table } of TELLERS) await runner.query(`DROP TRIGGER ${name} ON ${table}`);
    await runner.query('DROP FUNCTION tell_way_in_ended()');
  }
}
