import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How each register fares, in counts alone: rows of the platform's, so that the console asks once for all registers and no
 * operator's request ever stands inside a register.
 */
export class CreateRegisterHealth1764000114200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_health (
        licensee_id uuid NOT NULL CONSTRAINT register_health_licensee_fkey REFERENCES licensees (id),
        register_id uuid NOT NULL,
        figures jsonb NOT NULL CONSTRAINT register_health_figures_check CHECK (jsonb_typeof(figures) = 'object'),
        counted_at timestamptz NOT NULL,
        CONSTRAINT register_health_pkey PRIMARY KEY (licensee_id, register_id)
      )`);
    for (const statement of secureTenantTable('register_health')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE register_health');
  }
}
