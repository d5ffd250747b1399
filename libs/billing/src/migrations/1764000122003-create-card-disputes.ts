import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = `'bank', 'card', 'passes', 'vat', 'owed', 'funders'`;
const STATES = `'asked', 'running', 'withdrawn', 'cancelled'`;

/**
 * Payments by card that somebody contests at their bank. A dispute may be heard of before its payment, so no key holds it to one.
 * The books know two more accounts: what banks hold, and what contesting has cost. A decision of a bank is a receipt beside that
 * of a refund of our own.
 */
export class CreateCardDisputes1764000122003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_disputes (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id text NOT NULL,
        dispute_id text NOT NULL,
        intent_id text NOT NULL,
        reason text NOT NULL,
        amount_pence integer NOT NULL,
        opened_at timestamptz NOT NULL,
        stage smallint NOT NULL DEFAULT -1,
        is_dropped boolean NOT NULL DEFAULT false,
        has_lost boolean NOT NULL DEFAULT false,
        has_won boolean NOT NULL DEFAULT false,
        due_at timestamptz,
        answers integer NOT NULL DEFAULT 0,
        decided_at timestamptz,
        withdrawn_pence integer NOT NULL DEFAULT 0,
        returned_pence integer NOT NULL DEFAULT 0,
        fee_pence integer NOT NULL DEFAULT 0,
        fee_back_pence integer NOT NULL DEFAULT 0,
        is_charged boolean NOT NULL DEFAULT false,
        standing text NOT NULL DEFAULT 'waiting',
        told text,
        CONSTRAINT card_disputes_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT card_disputes_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT card_disputes_once UNIQUE (licensee_id, account_id, dispute_id),
        CONSTRAINT card_disputes_standing CHECK (standing IN ('answer', 'waiting', 'won', 'lost', 'dropped')),
        CONSTRAINT card_disputes_told CHECK (told IN ('open', 'won', 'lost', 'dropped')),
        CONSTRAINT card_disputes_amounts CHECK (least(amount_pence, answers, withdrawn_pence, returned_pence, fee_pence, fee_back_pence) >= 0)
      )`);
    await runner.query('CREATE INDEX card_disputes_intent_idx ON card_disputes (licensee_id, account_id, intent_id)');
    for (const statement of secureTenantTable('card_disputes')) await runner.query(statement);
    await runner.query('CREATE INDEX card_payments_intent_idx ON card_payments (licensee_id, account_id, intent_id)');
    await runner.query('ALTER TABLE pass_terms ADD COLUMN pause_disputed boolean NOT NULL DEFAULT true');
    await runner.query('ALTER TABLE passes ADD COLUMN paused_at timestamptz');
    await this.setStates(runner, `${STATES}, 'paused', 'reclaimed'`);
    await runner.query(
      `ALTER TABLE passes ADD CONSTRAINT passes_paused CHECK (state <> 'paused' OR paused_at IS NOT NULL)`,
    );
    await runner.query('ALTER TABLE receipts DROP CONSTRAINT receipts_once');
    await runner.query(`CREATE UNIQUE INDEX receipts_once ON receipts (licensee_id, pass_id, kind, (way = 'dispute'))`);
    await this.setAccounts(runner, `${ACCOUNTS}, 'disputed', 'fees'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.setAccounts(runner, ACCOUNTS);
    await runner.query('DROP INDEX receipts_once');
    await runner.query('ALTER TABLE receipts ADD CONSTRAINT receipts_once UNIQUE (licensee_id, pass_id, kind)');
    await runner.query('ALTER TABLE passes DROP CONSTRAINT passes_paused');
    await this.setStates(runner, STATES);
    await runner.query('ALTER TABLE passes DROP COLUMN paused_at');
    await runner.query('ALTER TABLE pass_terms DROP COLUMN pause_disputed');
    await runner.query('DROP INDEX card_payments_intent_idx');
    await runner.query('DROP TABLE card_disputes');
  }

  private async setStates(runner: QueryRunner, states: string): Promise<void> {
    await runner.query('ALTER TABLE passes DROP CONSTRAINT passes_state');
    await runner.query(`ALTER TABLE passes ADD CONSTRAINT passes_state CHECK (state IN (${states}))`);
  }

  private async setAccounts(runner: QueryRunner, accounts: string): Promise<void> {
    await runner.query('ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_accounts');
    await runner.query(
      `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_accounts
         CHECK (debit IN (${accounts}) AND credit IN (${accounts}))`,
    );
  }
}
