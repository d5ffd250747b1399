import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `nullif(pg_catalog.current_setting('app.licensee_id', true), '')::uuid`;

/**
 * Writing a row that is as it was costs as much as writing another: a new version of it, of its entries in three indexes, and
 * the vacuum after. Most events change nothing that a card shows, and a rebuild changes next to nobody.
 */
export class LeaveUnchangedRowsAlone1764000120401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    await runner.query(PUT);
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    await runner.query(OLD_PUT);
    await runner.query('RESET ROLE');
  }
}

const COLUMNS = ['district', 'travel_hundredths', 'facts', 'week', 'confirmed_on', 'published_at', 'words', 'card'];
const of = (table: string) => COLUMNS.map((column) => `${table}.${column}`).join(', ');

const GIVEN = `
    SELECT p_licensee AS licensee_id, r.id, r.district, r.travel_hundredths, r.facts::bit(384) AS facts,
           r.week::bit(1344) AS week, r.confirmed_on, r.published_at, to_tsvector('english', r.words) AS words, r.card
      FROM jsonb_to_recordset(p_rows) AS r (
        id uuid, district text, travel_hundredths integer, facts text, week text,
        confirmed_on date, published_at timestamptz, words text, card text)
     WHERE p_licensee = ${CURRENT}`;

const REPLACE = `
    ON CONFLICT (licensee_id, id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const FUNCTION = `
  CREATE OR REPLACE FUNCTION search.put_pas(p_licensee uuid, p_rows jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;

/** MATERIALIZED, so that the words are taken apart once, to be held against those that stand there and to be written. */
const PUT = `${FUNCTION} AS $$
    WITH given AS MATERIALIZED (${GIVEN})
    INSERT INTO search.search_pas
    SELECT given.* FROM given
      LEFT JOIN search.search_pas s ON s.licensee_id = given.licensee_id AND s.id = given.id
     WHERE s.id IS NULL OR (${of('s')}) IS DISTINCT FROM (${of('given')})
    ${REPLACE}
  $$`;

const OLD_PUT = `${FUNCTION} AS $$
    INSERT INTO search.search_pas
    ${GIVEN}
    ${REPLACE}
  $$`;
