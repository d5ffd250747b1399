import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With words of the searcher's own, how many of them a PA says as they were written is a small part of the score. The
 * functions that rank have brothers that read the words, too: without words none of them is read, and an index alone
 * answers as before. The old ones stay as they are, and a server of the version before goes on with them.
 */
export class CountWordsInTheScore1764000099000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const statement of [SAID, SCORE]) await runner.query(statement);
    for (const name of RANKERS) await runner.query(await byWords(runner, name));
    for (const name of [...HELPERS, ...RANKERS.map((ranker) => `${ranker}_by_words`)]) {
      await runner.query(`REVOKE ALL ON FUNCTION search.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION search.${name} TO pa_app`);
    }
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const name of RANKERS) await runner.query(`DROP FUNCTION search.${name}_by_words`);
    for (const name of [...HELPERS].reverse()) await runner.query(`DROP FUNCTION search.${name}`);
    await runner.query('RESET ROLE');
  }
}

const RANKERS = ['rank_members', 'rank_named', 'rank_ids'] as const;
const HELPERS = ['said', 'score_with_words'] as const;

/** How many of the words somebody says. One too small for the dictionary says everybody. */
const SAID = `
  CREATE FUNCTION search.said(asked tsquery[], words tsvector)
  RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT count(*) FILTER (WHERE numnode(word) = 0 OR words @@ word)::integer FROM unnest(asked) AS word
  $$`;

/** search.score and one part more; `w_all` holds the weight of words as well. */
const SCORE = `
  CREATE FUNCTION search.score_with_words(
    covered integer, hours_asked integer, w_hours integer,
    facts bit(384), full_marks bit(384), half_marks bit(384), tasks_asked integer, w_tasks integer,
    hundredths integer, radius integer, w_distance integer,
    value_marks bit(384), style_marks bit(384), values_asked integer, w_values integer,
    days integer, stale_days integer, w_freshness integer, w_all integer,
    said integer, words_asked integer, w_words integer
  ) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (
        CASE WHEN hours_asked = 0 THEN 0 ELSE w_hours * (10000 * covered / hours_asked) END
      + CASE WHEN tasks_asked = 0 THEN 0 ELSE w_tasks *
          (10000 * (2 * bit_count(facts & full_marks)::integer + bit_count(facts & half_marks)::integer) / tasks_asked) END
      + CASE WHEN radius = 0 THEN 0 ELSE w_distance * (10000 * greatest(0, radius - hundredths) / radius) END
      + CASE WHEN values_asked = 0 THEN 0 ELSE w_values *
          (10000 * (4 * bit_count(facts & value_marks)::integer + bit_count(facts & style_marks)::integer) / values_asked) END
      + w_freshness * (10000 * (stale_days - least(stale_days, greatest(0, days))) / stale_days)
      + CASE WHEN words_asked = 0 THEN 0 ELSE w_words * (10000 * said / words_asked) END
      + 50 * w_all
      ) / (100 * w_all)
  $$`;

/** What a function that ranks says otherwise when it counts words. The rest of it need not be written a second time. */
const CHANGES = [
  ['p_w_all integer)', 'p_w_all integer, p_said tsquery[], p_w_words integer)'],
  [' AS covered', ' AS covered, search.said(p_said, s.words) AS said'],
  ['search.score(', 'search.score_with_words('],
  ['p_w_freshness, p_w_all)', 'p_w_freshness, p_w_all, k.said, cardinality(p_said), p_w_words)'],
] as const;

async function byWords(runner: QueryRunner, name: string): Promise<string> {
  const [row] = (await runner.query(`SELECT pg_get_functiondef('search.${name}'::regproc) AS source`)) as {
    source: string;
  }[];
  const named = [`search.${name}(`, `search.${name}_by_words(`] as const;
  return [named, ...CHANGES].reduce((source, [from, to]) => {
    if (!source.includes(from)) throw new Error(`search.${name} does not read ${from}`);
    return source.replaceAll(from, to);
  }, row?.source ?? '');
}
