import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A register's own logo, drawn anew by us. Which one it is stands in the brand, which every server knows. */
export class KeepLogos1764000114000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_logos (
        licensee_id uuid NOT NULL CONSTRAINT register_logos_licensee_fkey REFERENCES licensees (id),
        version text NOT NULL CONSTRAINT register_logos_version_check CHECK (version ~ '^[0-9a-f]{16}$'),
        mark bytea NOT NULL CONSTRAINT register_logos_mark_check CHECK (octet_length(mark) <= 300000),
        kept_at timestamptz NOT NULL,
        CONSTRAINT register_logos_pkey PRIMARY KEY (licensee_id, version)
      )`);
    for (const statement of secureTenantTable('register_logos')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE register_logos');
  }
}
