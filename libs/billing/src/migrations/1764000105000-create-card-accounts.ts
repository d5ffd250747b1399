import { CURRENT_LICENSEE } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which register a Stripe account is of, and whether it can take payments. Stripe's events name the account alone, so it is
 * looked up before a register is known, as host names are; changed it is only from inside that register. Nothing in it is
 * about a person.
 */
export class CreateCardAccounts1764000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_accounts (
        account_id text NOT NULL CONSTRAINT card_accounts_pkey PRIMARY KEY,
        licensee_id uuid NOT NULL CONSTRAINT card_accounts_licensee_key UNIQUE
          CONSTRAINT card_accounts_licensee_fkey REFERENCES licensees (id),
        charges_enabled boolean NOT NULL,
        details_submitted boolean NOT NULL,
        requirements_due integer NOT NULL,
        checked_at timestamptz NOT NULL
      )`);
    await runner.query('ALTER TABLE card_accounts ENABLE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY card_accounts_select ON card_accounts FOR SELECT USING (true)');
    const own = `licensee_id = ${CURRENT_LICENSEE}`;
    await runner.query(`CREATE POLICY card_accounts_insert ON card_accounts FOR INSERT WITH CHECK (${own})`);
    await runner.query(
      `CREATE POLICY card_accounts_update ON card_accounts FOR UPDATE USING (${own}) WITH CHECK (${own})`,
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON card_accounts TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE card_accounts');
  }
}
