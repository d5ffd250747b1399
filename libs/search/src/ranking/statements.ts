import { MOST_MEMBERS } from '../engines/search-engine';
import { SCORE_VALUES, WORD_VALUES } from './ask';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Where members come from: the functions of the projection that list and that rank them, with their own `count` values. */
export interface Source {
  readonly list: string;
  readonly rank: string;
  readonly count: number;
}

/** The filters of the projection itself; the same filters over ids that another engine named; one PA, whatever was asked. */
export const SOURCES = {
  filters: { list: 'members', rank: 'rank_members', count: 7 },
  ids: { list: 'named_members', rank: 'rank_named', count: 7 },
  one: { list: 'facts_of', rank: 'rank_ids', count: 5 },
} as const satisfies Record<string, Source>;

/** The first arguments of the functions. Of the filters one more than is kept is listed, which tells that some were cut off. */
function argumentsOf(source: Source, most: number): string {
  const own = Array.from({ length: source.count }, (_, place) => `$${place + 1}`).join(', ');
  return source === SOURCES.one ? own : `${own}, ${most}`;
}

/**
 * Who may be shown: those whom the register shows now, without those who are hidden from whoever looks (the value
 * $`hidden`, empty for most). The ids go over as one array, so that the check is one pass over the index of those shown.
 */
function shownAmong(ids: string, hidden: number): string {
  return `FROM register_shown_pas() s WHERE s.id = ANY (${ids}) AND s.id <> ALL ($${hidden}::uuid[])`;
}

/**
 * Retrieves, ranks, checks and reads one page in one statement that answers one row. The source has its own values; then
 * come the sort and the score's, with words those of the words, then offset and limit, then the hidden. Without words
 * nothing reads them: an index alone then answers.
 */
export function rankStatement(source: Source, hasWords: boolean): Statement {
  const how = source.count + 1;
  const words = how + 1 + SCORE_VALUES;
  const offset = words + (hasWords ? WORD_VALUES : 0);
  const score = Array.from({ length: 1 + SCORE_VALUES }, (_, place) => `$${how + place}`).join(', ');
  const said = `, ARRAY(SELECT to_tsquery('english', word) FROM unnest($${words}::text[]) AS word), $${words + 1}`;
  const rank = hasWords ? `${source.rank}_by_words` : source.rank;
  const text = `
  SELECT p.*, r.is_cut
    FROM search.${rank}(${argumentsOf(source, MOST_MEMBERS)}, ${score}${hasWords ? said : ''}) r
   CROSS JOIN LATERAL (SELECT array_agg(s.id) AS ids ${shownAmong('r.ids', offset + 2)}) shown
   CROSS JOIN LATERAL search.page($1, r.ids, shown.ids, r.hundredths, r.days, r.scores, r.facts, $${offset}, $${offset + 1}) p`;
  return { name: `search-${rank}`, text };
}

/** How many, by the very same rules; the hidden come after the source's values. */
export function countStatement(source: Source): Statement {
  const members = `search.${source.list}(${argumentsOf(source, MOST_MEMBERS + 1)})`;
  const kept = `ARRAY(SELECT m.id FROM ${members} m LIMIT ${MOST_MEMBERS})`;
  return {
    name: `search-count-${source.list}`,
    text: `SELECT count(*)::integer AS total ${shownAmong(kept, source.count + 1)}`,
  };
}
