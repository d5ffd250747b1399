import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['views', 'view_alerts'];

/** Who looked at whom, once a day, and who looked at so many that staff should know. */
export class CreateViews1764000064200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE views (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        viewer_id uuid NOT NULL,
        viewed_id uuid NOT NULL,
        what text NOT NULL,
        viewer_role text NOT NULL,
        near_sealed bytea,
        seen_on date NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT views_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT views_once_a_day_key UNIQUE (licensee_id, viewer_id, viewed_id, what, seen_on),
        CONSTRAINT views_viewer_fkey FOREIGN KEY (licensee_id, viewer_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT views_viewed_fkey FOREIGN KEY (licensee_id, viewed_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT views_what_known CHECK (what IN ('pa-profile', 'account'))
      )`);
    await runner.query('CREATE INDEX views_viewed_idx ON views (licensee_id, viewed_id, seen_at)');
    await runner.query('CREATE INDEX views_viewer_idx ON views (licensee_id, viewer_id, seen_at)');
    await runner.query('CREATE INDEX views_seen_idx ON views (licensee_id, seen_at)');
    await runner.query(`
      CREATE TABLE view_alerts (
        licensee_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        noticed_on date NOT NULL,
        profiles integer NOT NULL,
        refusals integer NOT NULL DEFAULT 0,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        seen_at timestamptz,
        seen_by uuid,
        CONSTRAINT view_alerts_pkey PRIMARY KEY (licensee_id, id),
        CONSTRAINT view_alerts_day_key UNIQUE (licensee_id, person_id, noticed_on),
        CONSTRAINT view_alerts_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
        CONSTRAINT view_alerts_seen_by_fkey FOREIGN KEY (licensee_id, seen_by) REFERENCES people (licensee_id, id) ON DELETE SET NULL (seen_by),
        CONSTRAINT view_alerts_seen_whole CHECK (seen_by IS NULL OR seen_at IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX view_alerts_last_idx ON view_alerts (licensee_id, last_at)');
    await runner.query(
      'CREATE INDEX view_alerts_seen_by_idx ON view_alerts (licensee_id, seen_by) WHERE seen_by IS NOT NULL',
    );
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}
