import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEMS = `CREATE TABLE content_items (
  licensee_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  starter text,
  edition integer NOT NULL DEFAULT 1,
  published integer,
  checked_on date,
  review_on date NOT NULL,
  words tsvector,
  CONSTRAINT content_items_pkey PRIMARY KEY (licensee_id, id),
  CONSTRAINT content_items_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
  CONSTRAINT content_items_slug_key UNIQUE (licensee_id, slug),
  CONSTRAINT content_items_starter_key UNIQUE (licensee_id, starter),
  CONSTRAINT content_items_kind CHECK (kind IN ('page', 'faq', 'link', 'service', 'event', 'training')),
  CONSTRAINT content_items_published CHECK (published BETWEEN 1 AND edition AND (published IS NULL) = (words IS NULL))
)`;

const EDITIONS = `CREATE TABLE content_editions (
  licensee_id uuid NOT NULL,
  item_id uuid NOT NULL,
  edition integer NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body text NOT NULL,
  topic text NOT NULL,
  details jsonb NOT NULL,
  is_ours boolean NOT NULL DEFAULT false,
  made_at timestamptz NOT NULL,
  made_by uuid,
  CONSTRAINT content_editions_pkey PRIMARY KEY (licensee_id, item_id, edition),
  CONSTRAINT content_editions_licensee_fkey FOREIGN KEY (licensee_id) REFERENCES licensees (id),
  CONSTRAINT content_editions_item_fkey FOREIGN KEY (licensee_id, item_id)
    REFERENCES content_items (licensee_id, id) ON DELETE CASCADE,
  CONSTRAINT content_editions_made_by_fkey FOREIGN KEY (licensee_id, made_by)
    REFERENCES people (licensee_id, id) ON DELETE SET NULL (made_by),
  CONSTRAINT content_editions_number CHECK (edition >= 1)
)`;

/** What a register tells people: pieces, each with all its editions. */
export class CreateContent1764000096000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS);
    await runner.query(EDITIONS);
    await runner.query(
      'CREATE INDEX content_editions_made_by_idx ON content_editions (licensee_id, made_by) WHERE made_by IS NOT NULL',
    );
    for (const table of ['content_items', 'content_editions'])
      for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE content_editions');
    await runner.query('DROP TABLE content_items');
  }
}
