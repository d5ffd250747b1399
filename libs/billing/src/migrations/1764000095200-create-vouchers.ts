import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes for a pass that somebody else paid for, such as a council. `code_hash` finds one; the code itself is sealed. */
export class CreateVouchers1764000095200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vouchers (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        batch_id uuid NOT NULL,
        label text NOT NULL,
        months smallint NOT NULL,
        code_sealed bytea NOT NULL,
        code_hash text NOT NULL,
        expires_on date NOT NULL,
        made_at timestamptz NOT NULL,
        made_by uuid,
        used_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT vouchers_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT vouchers_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
        CONSTRAINT vouchers_made_by_fkey FOREIGN KEY (licensee_id, made_by)
          REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by),
        CONSTRAINT vouchers_code_key UNIQUE (licensee_id, code_hash),
        CONSTRAINT vouchers_months CHECK (months IN (1, 3, 6, 12)),
        CONSTRAINT vouchers_used_or_ended CHECK (used_at IS NULL OR ended_at IS NULL)
      )`);
    await runner.query('CREATE INDEX vouchers_batch_idx ON vouchers (licensee_id, batch_id)');
    await runner.query(
      'CREATE INDEX vouchers_made_by_idx ON vouchers (licensee_id, made_by) WHERE made_by IS NOT NULL',
    );
    for (const statement of secureTenantTable('vouchers')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE vouchers');
  }
}
