import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a register is set up, and hosts of which a manager has yet to prove that they are the register's. */
export class CreateSetUp1764000104200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE set_up_steps (
        licensee_id uuid NOT NULL CONSTRAINT set_up_steps_licensee_fkey REFERENCES licensees (id),
        step text NOT NULL CONSTRAINT set_up_steps_step_check CHECK (step IN ('address', 'policies', 'staff')),
        done_at timestamptz NOT NULL,
        CONSTRAINT set_up_steps_pkey PRIMARY KEY (licensee_id, step)
      )`);
    await runner.query(`
      CREATE TABLE host_claims (
        licensee_id uuid NOT NULL CONSTRAINT host_claims_licensee_fkey REFERENCES licensees (id),
        host text NOT NULL,
        code text NOT NULL,
        claimed_at timestamptz NOT NULL,
        CONSTRAINT host_claims_pkey PRIMARY KEY (licensee_id, host)
      )`);
    for (const table of ['set_up_steps', 'host_claims'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE host_claims');
    await runner.query('DROP TABLE set_up_steps');
  }
}
