import { Injectable } from '@nestjs/common';
import type { DirectoryModel } from '@pa/accreditation';
import { UnitOfWork } from '@pa/platform';
import { SearchEngine, type Reach } from '../engines/search-engine';
import type { PaSearch } from '../query/pa-search';
import { approvalsOf } from './approvals';
import { askOf, membershipOf } from './ask';
import { RankingRepository, type RankedPa, type RankedPage } from './ranking.repository';

/** A search on one register, with what it reaches. */
export interface ListQuery {
  readonly licenseeId: string;
  readonly search: PaSearch;
  /** Null: no place. */
  readonly reach: Reach | null;
  /** Ids that whoever looks does not find; nobody's for a visitor. */
  readonly hidden: readonly string[];
  /** Whom the register lets employers find; everyone where nothing is said. */
  readonly directory?: DirectoryModel;
}

/** The one list behind every answer: the engine says who passes, PostgreSQL who may be shown and in which order. */
@Injectable()
export class RankedList {
  constructor(
    private readonly engine: SearchEngine,
    private readonly ranking: RankingRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One page of the list; empty when the list ends before it. `today` is YYYY-MM-DD by the register's clock. */
  async page({ licenseeId, search, reach, hidden, directory }: ListQuery, today: string): Promise<RankedPage> {
    const { wanted, approvals } = wantedOf({ licenseeId, search, reach, directory });
    const asked = {
      wanted,
      membership: await this.engine.members(wanted),
      approvals,
      hidden,
      ask: askOf({ ...search, hasPlace: reach !== null }),
      today,
      sort: search.sort,
      limit: search.pageSize,
      offset: (search.page - 1) * search.pageSize,
    };
    return this.ranking.rank(this.unitOfWork.reader(licenseeId), asked);
  }

  /**
   * One PA as if the list held nobody else and asked for nothing it must have, approval neither; null when they may not be
   * shown.
   */
  async one(id: string, { licenseeId, search, reach, hidden }: ListQuery, today: string): Promise<RankedPa | null> {
    const asked = {
      wanted: membershipOf(licenseeId, search, reach),
      membership: { kind: 'one', id } as const,
      approvals: 'not-asked' as const,
      hidden,
      ask: askOf({ ...search, hasPlace: reach !== null }),
      today,
      sort: 'best' as const,
      limit: 1,
      offset: 0,
    };
    const { rows } = await this.ranking.rank(this.unitOfWork.reader(licenseeId), asked);
    return rows[0] ?? null;
  }

  /** How long the lists of several searches of one register are, all at one moment. */
  async counts(
    licenseeId: string,
    asked: ReadonlyArray<Omit<ListQuery, 'licenseeId'>>,
    today: string,
  ): Promise<number[]> {
    const ready = await Promise.all(
      asked.map(async ({ hidden, ...one }) => {
        const { wanted, approvals } = wantedOf({ licenseeId, ...one });
        return { wanted, approvals, membership: await this.engine.members(wanted), hidden, today };
      }),
    );
    return this.unitOfWork.read(licenseeId, async (query) => {
      const counts: number[] = [];
      for (const one of ready) counts.push(await this.ranking.count(query, one));
      return counts;
    });
  }
}

/** Where approved PAs stand alone, engines leave out the others as well as they know; the rows of standing decide. */
function wantedOf({ licenseeId, search, reach, directory = 'information' }: Omit<ListQuery, 'hidden'>) {
  const approvals = approvalsOf(search, directory);
  return { wanted: membershipOf(licenseeId, { ...search, accredited: approvals === 'alone' }, reach), approvals };
}
