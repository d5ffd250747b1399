import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `nullif(pg_catalog.current_setting('app.licensee_id', true), '')::uuid`;

/**
 * One page of a search in one pass over the projection. `rank_members` and `rank_ids` retrieve and rank in one plan and give
 * the whole list as arrays: a row for each PA, handed from plan to plan, cost more than all the sums in it. `page` cuts the
 * page out of those arrays and adds what its cards show. The index holds all that ranking reads, so a search touches a page
 * or two for each district, however large the register and wherever its rows lie.
 */
export class RankInTheProjection1764000050100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const statement of [INDEX, DROP_OLD_INDEX, DROP_CARDS, RANK_MEMBERS, RANK_IDS, PAGE])
      await runner.query(statement);
    for (const name of ['rank_members', 'rank_ids', 'page']) {
      await runner.query(`REVOKE ALL ON FUNCTION search.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION search.${name} TO pa_app`);
    }
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    for (const name of ['rank_members', 'rank_ids', 'page']) await runner.query(`DROP FUNCTION search.${name}`);
    for (const statement of [OLD_CARDS, OLD_INDEX, 'DROP INDEX search.search_pas_reach_idx'])
      await runner.query(statement);
    await runner.query('REVOKE ALL ON FUNCTION search.cards FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION search.cards TO pa_app');
    await runner.query('RESET ROLE');
  }
}

const INDEX = `
  CREATE INDEX search_pas_reach_idx ON search.search_pas (licensee_id, district)
    INCLUDE (id, travel_hundredths, facts, week, confirmed_on, published_at)`;

const DROP_OLD_INDEX = 'DROP INDEX search.search_pas_district_idx';
const OLD_INDEX = 'CREATE INDEX search_pas_district_idx ON search.search_pas (licensee_id, district)';

const DROP_CARDS = 'DROP FUNCTION search.cards';
const OLD_CARDS = `
  CREATE FUNCTION search.cards(p_licensee uuid, p_ids uuid[])
  RETURNS TABLE (id uuid, district text, card text)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, s.district, s.card FROM search.search_pas s
     WHERE s.licensee_id = p_licensee AND p_licensee = ${CURRENT} AND s.id = ANY (p_ids)
  $$`;

/** How to rank: the arguments of search.score beside a member's own, after the order that is asked for. */
const HOW = `p_sort text, p_today date, p_hours_asked integer, p_w_hours integer,
    p_full_marks bit(384), p_half_marks bit(384), p_tasks_asked integer, p_w_tasks integer, p_radius integer, p_w_distance integer,
    p_value_marks bit(384), p_style_marks bit(384), p_values_asked integer, p_w_values integer,
    p_stale_days integer, p_w_freshness integer, p_w_all integer`;

const SCORE = `search.score(
          k.covered, p_hours_asked, p_w_hours, k.facts, p_full_marks, p_half_marks, p_tasks_asked, p_w_tasks,
          k.hundredths, p_radius, p_w_distance, p_value_marks, p_style_marks, p_values_asked, p_w_values,
          p_today - k.confirmed_on, p_stale_days, p_w_freshness, p_w_all)`;

/** Everyone in their order, each in the same place of every array; `facts` holds 52 bytes for each, as bit_send writes them. */
const LIST = 'ids uuid[], hundredths integer[], days integer[], scores integer[], facts bytea, is_cut boolean';

/** Each order ends in the id, so no two PAs are equal and pages neither repeat nor leave out anyone. */
const ranked = (members: string) => `
      SELECT array_agg(r.id), array_agg(r.hundredths), array_agg(r.days), array_agg(r.score), string_agg(bit_send(r.facts), ''::bytea)
        INTO ids, hundredths, days, scores, facts
        FROM (
          SELECT k.id, k.hundredths, k.facts, p_today - k.confirmed_on AS days, ${SCORE} AS score
            FROM (${members}) k
           ORDER BY CASE WHEN p_sort = 'newest' THEN k.published_at END DESC, CASE WHEN p_sort = 'distance' THEN k.hundredths END,
                    score DESC, days, id
        ) r;`;

/** Who passes. OFFSET 0 keeps the count of half-hours from being worked out twice, once to filter and once to rank. */
const members = ({ from, words, end }: { from: 'place' | 'anywhere'; words: string; end: string }) => `
        SELECT * FROM (
          SELECT s.id, ${from === 'place' ? 'near.hundredths' : 'NULL::integer AS hundredths'}, s.facts, s.confirmed_on, s.published_at,
                 CASE WHEN v_hours THEN search.covered(p_need, s.week) ELSE 0 END AS covered
            FROM ${
              from === 'place'
                ? `unnest(p_districts, p_hundredths) AS near (district, hundredths)
            JOIN search.search_pas s ON s.district = near.district AND s.travel_hundredths >= near.hundredths`
                : 'search.search_pas s'
            }
           WHERE s.licensee_id = p_licensee AND (NOT v_must OR (s.facts & p_must) = p_must)
             AND (NOT v_learn OR ((s.facts | (s.facts << 64)) & p_learn) = p_learn) ${words}
          OFFSET 0
        ) f WHERE NOT v_hours OR f.covered > 0 ${end}`;

const NEAREST = { place: 'ORDER BY f.hundredths, f.id', anywhere: 'ORDER BY f.confirmed_on DESC, f.id' } as const;

/** As they come when there are few enough; beyond p_most the nearest (without a place: the freshest), which takes sorting all. */
const kept = (from: 'place' | 'anywhere', words: string) => `
      ${ranked(members({ from, words, end: 'LIMIT p_most + 1' }))}
      is_cut := cardinality(ids) > p_most;
      IF is_cut THEN ${ranked(members({ from, words, end: `${NEAREST[from]} LIMIT p_most` }))}
      END IF;`;

const WORDS = 'AND s.words @@ v_words';

/** The filters are those of search.members. A branch without words reads the index alone. */
const RANK_MEMBERS = `
  CREATE FUNCTION search.rank_members(
    p_licensee uuid, p_districts text[], p_hundredths integer[], p_must bit(384), p_learn bit(384),
    p_need bit(1344), p_words text, p_most integer, ${HOW}
  ) RETURNS TABLE (${LIST})
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    v_words tsquery := websearch_to_tsquery('english', p_words);
    v_hours boolean := bit_count(p_need) > 0;
    v_must boolean := bit_count(p_must) > 0;
    v_learn boolean := bit_count(p_learn) > 0;
  BEGIN
    IF p_licensee IS DISTINCT FROM ${CURRENT} THEN
      RETURN;
    ELSIF p_districts IS NOT NULL AND v_words IS NULL THEN ${kept('place', '')}
    ELSIF p_districts IS NOT NULL THEN ${kept('place', WORDS)}
    ELSIF v_words IS NULL THEN ${kept('anywhere', '')}
    ELSE ${kept('anywhere', WORDS)}
    END IF;
    RETURN NEXT;
  END $$`;

/** PAs that another engine named, or one PA for a profile page; asks no filters. */
const RANK_IDS = `
  CREATE FUNCTION search.rank_ids(
    p_licensee uuid, p_districts text[], p_hundredths integer[], p_need bit(1344), p_ids uuid[], ${HOW}
  ) RETURNS TABLE (${LIST})
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  BEGIN
    IF p_licensee IS DISTINCT FROM ${CURRENT} THEN
      RETURN;
    END IF; ${ranked(`
        SELECT s.id, near.hundredths, s.facts, s.confirmed_on, s.published_at, search.covered(p_need, s.week) AS covered
          FROM search.search_pas s
          LEFT JOIN unnest(p_districts, p_hundredths) AS near (district, hundredths) ON near.district = s.district
         WHERE s.licensee_id = p_licensee AND s.id = ANY (p_ids)`)}
    is_cut := false;
    RETURN NEXT;
  END $$`;

/**
 * One page of a list, of those of it that are shown. As a rule that is everyone, and then nothing has to be picked out.
 */
const PAGE = `
  CREATE FUNCTION search.page(
    p_licensee uuid, p_ids uuid[], p_shown uuid[], p_hundredths integer[], p_days integer[], p_scores integer[], p_facts bytea,
    p_offset integer, p_limit integer
  ) RETURNS TABLE (
    total integer, everyone bytea, ids uuid[], hundredths integer[], days integer[], scores integer[], districts text[], cards text
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    v_places integer[];
  BEGIN
    IF p_licensee IS DISTINCT FROM ${CURRENT} THEN
      RETURN;
    END IF;
    total := coalesce(cardinality(p_shown), 0);
    IF total = coalesce(cardinality(p_ids), 0) THEN
      everyone := p_facts;
      ids := p_ids[p_offset + 1 : p_offset + p_limit];
      hundredths := p_hundredths[p_offset + 1 : p_offset + p_limit];
      days := p_days[p_offset + 1 : p_offset + p_limit];
      scores := p_scores[p_offset + 1 : p_offset + p_limit];
    ELSE
      SELECT array_agg(l.place ORDER BY l.place), string_agg(substr(p_facts, (l.place - 1) * 52 + 1, 52), ''::bytea ORDER BY l.place)
        INTO v_places, everyone
        FROM (SELECT u.id, u.place::integer AS place FROM unnest(p_ids) WITH ORDINALITY AS u (id, place)) l
        JOIN unnest(p_shown) AS s (id) ON s.id = l.id;
      SELECT array_agg(p_ids[v.place] ORDER BY v.place), array_agg(p_hundredths[v.place] ORDER BY v.place),
             array_agg(p_days[v.place] ORDER BY v.place), array_agg(p_scores[v.place] ORDER BY v.place)
        INTO ids, hundredths, days, scores
        FROM unnest(v_places[p_offset + 1 : p_offset + p_limit]) AS v (place);
    END IF;
    SELECT array_agg(s.district ORDER BY o.place), '[' || string_agg(s.card, ',' ORDER BY o.place) || ']'
      INTO districts, cards
      FROM unnest(ids) WITH ORDINALITY AS o (id, place)
      JOIN search.search_pas s ON s.licensee_id = p_licensee AND s.id = o.id;
    RETURN NEXT;
  END $$`;
