import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `nullif(pg_catalog.current_setting('app.licensee_id', true), '')::uuid`;

/**
 * What an engine beside PostgreSQL names is held against every filter again, so that an index that is behind, or wrong, brings
 * nobody in. And free text arrives as a query that was read before (each word in brackets, with its other spellings and
 * synonyms); a server of the version before still sends what people wrote, so both are understood.
 */
export class RankNamedMembers1764000076000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const name of READ_TEXT) await replaceIn(runner, name, { from: AS_WRITTEN, to: AS_READ });
    for (const statement of [NAMED_MEMBERS, RANK_NAMED]) await runner.query(statement);
    for (const name of NAMED) {
      await runner.query(`REVOKE ALL ON FUNCTION search.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION search.${name} TO pa_app`);
    }
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const name of NAMED) await runner.query(`DROP FUNCTION search.${name}`);
    for (const name of READ_TEXT) await replaceIn(runner, name, { from: AS_READ, to: AS_WRITTEN });
    await runner.query('RESET ROLE');
  }
}

const NAMED = ['named_members', 'rank_named'] as const;
const READ_TEXT = ['members', 'rank_members'] as const;
const AS_WRITTEN = `websearch_to_tsquery('english', p_words)`;
const AS_READ = `CASE WHEN p_words LIKE '(%)' THEN to_tsquery('english', p_words) ELSE ${AS_WRITTEN} END`;

/** The function as it stands with one expression changed: its body need not be written a second time. */
async function replaceIn(runner: QueryRunner, name: string, { from, to }: { from: string; to: string }): Promise<void> {
  const [row] = (await runner.query(`SELECT pg_get_functiondef('search.${name}'::regproc) AS source`)) as {
    source: string;
  }[];
  const source = row?.source ?? '';
  if (!source.includes(from)) throw new Error(`search.${name} does not read ${from}`);
  await runner.query(source.replace(from, to));
}

const FILTERS = `p_licensee uuid, p_districts text[], p_hundredths integer[], p_must bit(384), p_learn bit(384),
    p_need bit(1344), p_ids uuid[], p_most integer`;

/** Those of p_ids who pass: the filters of search.members, but the text. Nobody is near who lives in no district in reach. */
const members = (end: string) => `
        SELECT * FROM (
          SELECT s.id, near.hundredths, s.facts, s.confirmed_on, s.published_at, search.covered(p_need, s.week) AS covered
            FROM unnest(p_ids) AS named (id)
            JOIN search.search_pas s ON s.licensee_id = p_licensee AND s.id = named.id
            LEFT JOIN unnest(p_districts, p_hundredths) AS near (district, hundredths) ON near.district = s.district
           WHERE (p_districts IS NULL OR s.travel_hundredths >= near.hundredths)
             AND (s.facts & p_must) = p_must
             AND ((s.facts | (s.facts << 64)) & p_learn) = p_learn
          OFFSET 0
        ) f WHERE bit_count(p_need) = 0 OR f.covered > 0 ${end}`;

/** Nearest first; without a place fresher first, as search.members does. */
const NEAREST = 'ORDER BY f.hundredths, CASE WHEN p_districts IS NULL THEN f.confirmed_on END DESC, f.id';

const NAMED_MEMBERS = `
  CREATE FUNCTION search.named_members(${FILTERS})
  RETURNS TABLE (id uuid, hundredths integer, facts bit(384), covered integer, confirmed_on date, published_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 250 SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.id, m.hundredths, m.facts, m.covered, m.confirmed_on, m.published_at
      FROM (${members(`${NEAREST} LIMIT p_most`)}) m
     WHERE p_licensee = ${CURRENT}
  $$`;

const HOW = `p_sort text, p_today date, p_hours_asked integer, p_w_hours integer,
    p_full_marks bit(384), p_half_marks bit(384), p_tasks_asked integer, p_w_tasks integer, p_radius integer, p_w_distance integer,
    p_value_marks bit(384), p_style_marks bit(384), p_values_asked integer, p_w_values integer,
    p_stale_days integer, p_w_freshness integer, p_w_all integer`;

const SCORE = `search.score(
          k.covered, p_hours_asked, p_w_hours, k.facts, p_full_marks, p_half_marks, p_tasks_asked, p_w_tasks,
          k.hundredths, p_radius, p_w_distance, p_value_marks, p_style_marks, p_values_asked, p_w_values,
          p_today - k.confirmed_on, p_stale_days, p_w_freshness, p_w_all)`;

const ranked = (end: string) => `
      SELECT array_agg(r.id), array_agg(r.hundredths), array_agg(r.days), array_agg(r.score), string_agg(bit_send(r.facts), ''::bytea)
        INTO ids, hundredths, days, scores, facts
        FROM (
          SELECT k.id, k.hundredths, k.facts, p_today - k.confirmed_on AS days, ${SCORE} AS score
            FROM (${members(end)}) k
           ORDER BY CASE WHEN p_sort = 'newest' THEN k.published_at END DESC, CASE WHEN p_sort = 'distance' THEN k.hundredths END,
                    score DESC, days, id
        ) r;`;

const RANK_NAMED = `
  CREATE FUNCTION search.rank_named(${FILTERS}, ${HOW})
  RETURNS TABLE (ids uuid[], hundredths integer[], days integer[], scores integer[], facts bytea, is_cut boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  BEGIN
    IF p_licensee IS DISTINCT FROM ${CURRENT} THEN
      RETURN;
    END IF; ${ranked('')}
    is_cut := cardinality(ids) > p_most;
    IF is_cut THEN ${ranked(`${NEAREST} LIMIT p_most`)}
    END IF;
    RETURN NEXT;
  END $$`;
