import { Injectable } from '@nestjs/common';
import type { Reader } from '@pa/platform';
import type { Membership, Reach } from '../engines/search-engine';
import { FACT_BYTES } from '../projection/packed-facts';
import type { CardFacts } from '../projection/projected-pa';
import type { Sort } from '../query/pa-search';
import { scoreValues, type Ask } from './ask';
import { countStatement, rankStatement } from './statements';

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
  /** The packed facts of everyone in the total, FACT_STRIDE bytes each; facts begin after FACT_LEAD. */
  readonly everyone: Uint8Array;
  readonly rows: readonly RankedPa[];
}

/** PostgreSQL sends bits with their number in front. */
export const FACT_LEAD = 4;
export const FACT_STRIDE = FACT_LEAD + FACT_BYTES;

export interface RankQuery {
  readonly licenseeId: string;
  readonly membership: Membership;
  readonly reach: Reach | null;
  readonly need: string;
  /** Ids that whoever looks does not find. */
  readonly hidden: readonly string[];
  readonly ask: Ask;
  /** Today by the register's clock, YYYY-MM-DD. */
  readonly today: string;
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
}

interface Row {
  place: string;
  id: string;
  hundredths: number | null;
  facts: Buffer | null;
  days: number;
  score: number;
  district: string;
  card: string;
}

const NOBODY = new Uint8Array();

/** Retrieve, check and rank in one statement of one read transaction. */
@Injectable()
export class RankingRepository {
  async rank(query: Reader, asked: RankQuery): Promise<RankedPage> {
    const { sql, values } = relationOf(asked);
    const statement = rankStatement(sql, values.length, asked.sort);
    const rows = await query<Row>({
      ...statement,
      values: [...values, ...scoreValues(asked.ask, asked.today), asked.limit, asked.offset, asked.hidden],
    });
    const inOrder = rows.sort((one, other) => Number(one.place) - Number(other.place));
    const [head, ...page] = inOrder;
    return {
      total: head?.days ?? 0,
      truncated: head?.score === 1 || cutOff(asked.membership),
      everyone: head?.facts ?? NOBODY,
      rows: page.map(rankedPaOf),
    };
  }

  async count(query: Reader, asked: Omit<RankQuery, 'ask' | 'today' | 'sort' | 'limit' | 'offset'>): Promise<number> {
    const { sql, values } = relationOf(asked);
    const [row] = await query<{ total: number }>({
      ...countStatement(sql, values.length),
      values: [...values, asked.hidden],
    });
    return row?.total ?? 0;
  }
}

function relationOf(asked: Pick<RankQuery, 'licenseeId' | 'membership' | 'reach' | 'need'>) {
  const { membership, licenseeId, reach, need } = asked;
  if (membership.kind === 'relation') return membership;
  return {
    sql: 'search.facts_of($1, $2, $3, $4, $5)',
    values: [licenseeId, reach && reach.districts, reach && reach.hundredths, need, membership.ids],
  };
}

function cutOff(membership: Membership): boolean {
  return membership.kind === 'ids' && membership.truncated;
}

function rankedPaOf({ id, hundredths, facts, days, score, district, card }: Row): RankedPa {
  return {
    id,
    hundredths,
    confirmedDaysAgo: days,
    score,
    district,
    facts: (facts ?? NOBODY).subarray(FACT_LEAD),
    card: JSON.parse(card) as CardFacts,
  };
}
