import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = ['found-someone', 'no-longer-needed', 'not-for-me', 'privacy', 'other', 'not-said', 'by-staff'];

/** When an account was last used, and when its owner was told that nobody does: so that unused ones end. */
export class NoteWhenAccountsAreUsed1764000112000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people
        ADD COLUMN used_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN unused_told_at timestamptz`);
    await knowReasons(runner, [...REASONS, 'unused']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE account_closures SET reason = 'not-said' WHERE reason = 'unused'`);
    await knowReasons(runner, REASONS);
    await runner.query('ALTER TABLE people DROP COLUMN unused_told_at, DROP COLUMN used_at');
  }
}

async function knowReasons(runner: QueryRunner, reasons: readonly string[]): Promise<void> {
  await runner.query(`
    ALTER TABLE account_closures
      DROP CONSTRAINT account_closures_reason_known,
      ADD CONSTRAINT account_closures_reason_known CHECK (reason IN (${reasons.map((reason) => `'${reason}'`).join(', ')}))`);
}
