import { MOST_MEMBERS } from '../engines/search-engine';
import type { Sort } from '../query/pa-search';
import { SCORE_VALUES, scoreCall } from './ask';

/** Each ends in the id, so no two PAs are equal and pages neither repeat nor leave out anyone. */
const ORDERS: Readonly<Record<Sort, string>> = {
  best: 'score DESC, days, id',
  distance: 'hundredths, score DESC, days, id',
  newest: 'published_at DESC, score DESC, days, id',
};

/**
 * The list that everything comes from: members in their order (`place`), held to MOST_MEMBERS, and of them those whom the
 * register lets be shown now, without those who are hidden from whoever looks (the
 * value $`hidden`, empty for most). The ids go over as one array, so that the check is one pass over the index of those shown.
 */
function listed(relation: string, hidden: number): string {
  return `
  WITH m AS MATERIALIZED (
    SELECT * FROM ${relation} WITH ORDINALITY AS m (id, hundredths, facts, covered, confirmed_on, published_at, place)
  ), shown AS MATERIALIZED (
    SELECT s.id FROM register_shown_pas() s
     WHERE s.id = ANY (ARRAY(SELECT m.id FROM m)) AND s.id <> ALL ($${hidden}::uuid[])
  ), k AS MATERIALIZED (
    SELECT m.* FROM m JOIN shown ON shown.id = m.id WHERE m.place <= ${MOST_MEMBERS}
  )`;
}

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Retrieves, checks, ranks and reads one page in one statement. Row 0 is the head: total in `days`, whether
 * members were cut off in `score`, and everybody's packed facts in a row for the facets. The others are the page, from row 1 on.
 * The relation has `count` values; then come the score's, then limit and offset, then the hidden.
 */
export function rankStatement(relation: string, count: number, sort: Sort): Statement {
  const [limit, offset] = [count + SCORE_VALUES + 1, count + SCORE_VALUES + 2];
  const text = `${listed(relation, offset + 1)}, p AS MATERIALIZED (
    SELECT o.*, row_number() OVER () AS place FROM (
      SELECT k.id, k.hundredths, k.facts, $${count + 1}::date - k.confirmed_on AS days, ${scoreCall(count + 1)} AS score
        FROM k ORDER BY ${ORDERS[sort]} LIMIT $${limit} OFFSET $${offset}
    ) o
  )
  SELECT 0 AS place, NULL::uuid AS id, NULL::integer AS hundredths, string_agg(bit_send(k.facts), ''::bytea) AS facts,
         count(*)::integer AS days, (SELECT count(*) > ${MOST_MEMBERS} FROM m)::integer AS score,
         NULL::text AS district, NULL::text AS card
    FROM k
  UNION ALL
  SELECT p.place, p.id, p.hundredths, bit_send(p.facts), p.days, p.score, c.district, c.card
    FROM p JOIN search.cards($1, ARRAY(SELECT p.id FROM p)) c ON c.id = p.id`;
  return { name: `search-rank-${sort}-${count}`, text };
}

/** How many, by the very same list; the hidden come after the relation's values. */
export function countStatement(relation: string, count: number): Statement {
  return {
    name: `search-count-${count}`,
    text: `${listed(relation, count + 1)} SELECT count(*)::integer AS total FROM k`,
  };
}
