import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Operators look into a register only while one of these rows says so. A row ends by its own time, so that nothing has to run
 * for it to end, and none is longer than a week. Who asked is a person of the platform, so no key leads there.
 */
export class LetRegistersAllowSupport1764000120700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE support_grants (
        licensee_id uuid NOT NULL CONSTRAINT support_grants_licensee_fkey REFERENCES licensees (id),
        id uuid NOT NULL,
        asked_by uuid,
        reason text NOT NULL,
        areas text[] NOT NULL,
        made_at timestamptz NOT NULL,
        granted_at timestamptz,
        until timestamptz,
        refused_at timestamptz,
        answer text,
        ended_at timestamptz,
        CONSTRAINT support_grants_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT support_grants_areas_check CHECK (
          cardinality(areas) > 0 AND areas <@ ARRAY['settings', 'look', 'money', 'figures', 'delivery']),
        CONSTRAINT support_grants_until_check CHECK (
          (granted_at IS NULL) = (until IS NULL) AND until <= granted_at + interval '168 hours'),
        CONSTRAINT support_grants_refused_check CHECK (
          refused_at IS NULL OR (granted_at IS NULL AND asked_by IS NOT NULL AND answer IS NOT NULL)),
        CONSTRAINT support_grants_ended_check CHECK (ended_at IS NULL OR granted_at IS NOT NULL)
      )`);
    for (const statement of secureTenantTable('support_grants')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE support_grants');
  }
}
