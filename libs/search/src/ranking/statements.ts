import { MOST_MEMBERS } from '../engines/search-engine';
import { FACT_BYTES } from '../projection/packed-facts';
import type { Approvals } from './approvals';
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

interface Shown {
  /** An array of whom is asked about. */
  readonly ids: string;
  /** Places of values: who is hidden from whoever looks (nobody for most), and today. */
  readonly hidden: number;
  readonly today: number;
  readonly approvals: Approvals;
}

/**
 * Who may be shown: those whom the register shows now, all or the approved alone, without those who are hidden. The ids go
 * over as one array, so that the check is one pass over the index of those shown.
 */
function shownAmong({ ids, hidden, today, approvals }: Shown): string {
  const shown = approvals === 'alone' ? `register_approved_pas($${today}::date)` : 'register_shown_pas()';
  return `FROM ${shown} s WHERE s.id = ANY (${ids}) AND s.id <> ALL ($${hidden}::uuid[])`;
}

/** The ranked arrays with those in front who are approved today, each part in its order. */
function approvedFirst(today: number): string {
  const inOrder = (list: string) => `array_agg(${list} ORDER BY a.id IS NULL, u.place)`;
  const stride = 4 + FACT_BYTES;
  return `
    SELECT ${inOrder('u.id')} AS ids, ${inOrder('u.hundredths')} AS hundredths, ${inOrder('u.days')} AS days,
           ${inOrder('u.score')} AS scores,
           string_agg(substr(r.facts, (u.place::integer - 1) * ${stride} + 1, ${stride}), ''::bytea
             ORDER BY a.id IS NULL, u.place) AS facts
      FROM unnest(r.ids, r.hundredths, r.days, r.scores) WITH ORDINALITY AS u (id, hundredths, days, score, place)
      LEFT JOIN register_approved_pas($${today}::date) a ON a.id = u.id`;
}

/**
 * Retrieves, ranks, checks and reads one page in one statement that answers one row. The source has its own values; then
 * come the sort and the score's, of which today is the first, with words those of the words, then offset and limit, then the
 * hidden. Without words nothing reads them: an index alone then answers.
 */
export function rankStatement(
  source: Source,
  { hasWords, approvals }: { hasWords: boolean; approvals: Approvals },
): Statement {
  const how = source.count + 1;
  const words = how + 1 + SCORE_VALUES;
  const offset = words + (hasWords ? WORD_VALUES : 0);
  const score = Array.from({ length: 1 + SCORE_VALUES }, (_, place) => `$${how + place}`).join(', ');
  const said = `, ARRAY(SELECT to_tsquery('english', word) FROM unnest($${words}::text[]) AS word), $${words + 1}`;
  const rank = hasWords ? `${source.rank}_by_words` : source.rank;
  const today = how + 1;
  const shown = shownAmong({ ids: 'r.ids', hidden: offset + 2, today, approvals });
  const list = approvals === 'first' ? 'o' : 'r';
  const text = `
  SELECT p.*, r.is_cut
    FROM search.${rank}(${argumentsOf(source, MOST_MEMBERS)}, ${score}${hasWords ? said : ''}) r
   CROSS JOIN LATERAL (SELECT array_agg(s.id) AS ids ${shown}) shown
   ${approvals === 'first' ? `CROSS JOIN LATERAL (${approvedFirst(today)}) o` : ''}
   CROSS JOIN LATERAL search.page($1, ${list}.ids, shown.ids, ${list}.hundredths, ${list}.days, ${list}.scores, ${list}.facts,
     $${offset}, $${offset + 1}) p`;
  return { name: `search-${rank}-${approvals}`, text };
}

/** How many, by the very same rules; the hidden come after the source's values, and today where approved PAs stand alone. */
export function countStatement(source: Source, approvals: Approvals): Statement {
  const members = `search.${source.list}(${argumentsOf(source, MOST_MEMBERS + 1)})`;
  const kept = `ARRAY(SELECT m.id FROM ${members} m LIMIT ${MOST_MEMBERS})`;
  return {
    name: `search-count-${source.list}-${approvals === 'alone' ? 'approved' : 'all'}`,
    text: `SELECT count(*)::integer AS total ${shownAmong({ ids: kept, hidden: source.count + 1, today: source.count + 2, approvals })}`,
  };
}
