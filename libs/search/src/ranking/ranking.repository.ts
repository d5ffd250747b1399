import { Injectable } from '@nestjs/common';
import type { Reader } from '@pa/platform';
import { filterValues } from '../engines/filter-values';
import type { Membership, MembershipQuery } from '../engines/search-engine';
import { FACT_BYTES } from '../projection/packed-facts';
import type { CardFacts } from '../projection/projected-pa';
import type { Sort } from '../query/pa-search';
import type { Approvals } from './approvals';
import { scoreValues, wordValues, type Ask } from './ask';
import { countStatement, rankStatement, SOURCES } from './statements';

/** One PA of a page, in order. */
export interface RankedPa {
  readonly id: string;
  /** From the place of the search; null without one. */
  readonly hundredths: number | null;
  readonly confirmedDaysAgo: number;
  readonly score: number;
  readonly district: string;
  readonly facts: Uint8Array;
  readonly card: CardFacts;
}

export interface RankedPage {
  readonly total: number;
  /** More passed than are kept: these are the nearest. */
  readonly truncated: boolean;
  /** The packed facts of everyone in the total, in order, FACT_STRIDE bytes each; facts begin after FACT_LEAD. */
  readonly everyone: Uint8Array;
  readonly rows: readonly RankedPa[];
}

/** PostgreSQL sends bits with their number in front. */
export const FACT_LEAD = 4;
export const FACT_STRIDE = FACT_LEAD + FACT_BYTES;

/** Who is ranked: members of an engine, or one PA of whom nothing is asked. */
export type Candidates = Membership | { readonly kind: 'one'; readonly id: string };

export interface RankQuery {
  readonly wanted: MembershipQuery;
  readonly membership: Candidates;
  /** Ids that whoever looks does not find. */
  readonly hidden: readonly string[];
  readonly approvals: Approvals;
  readonly ask: Ask;
  /** Today by the register's clock, YYYY-MM-DD. */
  readonly today: string;
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
}

/** What the statement answers: the page's PAs in order, each in the same place of every array. */
interface Row {
  total: number;
  everyone: Buffer | null;
  ids: string[] | null;
  hundredths: (number | null)[];
  days: number[];
  scores: number[];
  districts: string[];
  cards: string | null;
  is_cut: boolean;
}

const NOBODY = new Uint8Array();

/** Retrieve, check and rank in one statement of one read transaction. */
@Injectable()
export class RankingRepository {
  async rank(query: Reader, asked: RankQuery): Promise<RankedPage> {
    const { source, values } = sourceOf(asked);
    const words = wordValues(asked.ask);
    const how = [asked.sort, ...scoreValues(asked.ask, asked.today), ...words];
    const [row] = await query<Row>({
      ...rankStatement(source, { hasWords: words.length > 0, approvals: asked.approvals }),
      values: [...values, ...how, asked.offset, asked.limit, asked.hidden],
    });
    return {
      total: row?.total ?? 0,
      truncated: row?.is_cut === true || cutOff(asked.membership),
      everyone: row?.everyone ?? NOBODY,
      rows: row ? rankedPasOf(row, asked.offset) : [],
    };
  }

  async count(query: Reader, asked: Omit<RankQuery, 'ask' | 'sort' | 'limit' | 'offset'>): Promise<number> {
    const { source, values } = sourceOf(asked);
    const [row] = await query<{ total: number }>({
      ...countStatement(source, asked.approvals),
      values: [...values, asked.hidden, ...(asked.approvals === 'alone' ? [asked.today] : [])],
    });
    return row?.total ?? 0;
  }
}

function sourceOf({ membership, wanted }: Pick<RankQuery, 'membership' | 'wanted'>) {
  if (membership.kind === 'filters') return { source: SOURCES.filters, values: membership.values };
  if (membership.kind === 'ids') return { source: SOURCES.ids, values: [...filterValues(wanted), membership.ids] };
  const { licenseeId, reach, need } = wanted;
  const values = [licenseeId, reach && reach.districts, reach && reach.hundredths, need, [membership.id]];
  return { source: SOURCES.one, values };
}

function cutOff(membership: Candidates): boolean {
  return membership.kind === 'ids' && membership.truncated;
}

function rankedPasOf({ ids, hundredths, days, scores, districts, cards, everyone }: Row, offset: number): RankedPa[] {
  if (ids === null || cards === null || everyone === null) return [];
  const shown = JSON.parse(cards) as CardFacts[];
  return ids.map((id, index) => ({
    id,
    hundredths: hundredths[index] ?? null,
    confirmedDaysAgo: days[index] ?? 0,
    score: scores[index] ?? 0,
    district: districts[index] ?? '',
    facts: everyone.subarray((offset + index) * FACT_STRIDE + FACT_LEAD, (offset + index + 1) * FACT_STRIDE),
    card: shown[index] as CardFacts,
  }));
}
