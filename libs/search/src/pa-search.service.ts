import { Injectable } from '@nestjs/common';
import { Clock, InvalidError, UnitOfWork, type Licensee } from '@pa/platform';
import type { ResolvedPlace } from '@pa/places';
import { SearchEngine } from './engines/search-engine';
import { localDate } from './projection/projected-pa';
import type { PaSearch } from './query/pa-search';
import { askOf, membershipOf } from './ranking/ask';
import { countFacets, type Facets } from './ranking/facets';
import { wordsOfMatch, type MatchOfPa } from './ranking/match-words';
import { RankingRepository, type RankedPa } from './ranking/ranking.repository';
import type { SearchPlace } from './search-places.service';

/** One PA of a page with the reasons. */
export interface FoundPa {
  readonly pa: RankedPa;
  readonly match: MatchOfPa;
}

/** One page of what was found. */
export interface FoundPas {
  readonly search: PaSearch;
  readonly place: ResolvedPlace | null;
  readonly total: number;
  readonly truncated: boolean;
  readonly lastPage: number;
  readonly facets: Facets;
  readonly pas: readonly FoundPa[];
}

/** There are pages, and this one is after the last. */
export class PageBeyondEndError extends InvalidError {
  constructor(readonly lastPage: number) {
    const message =
      lastPage === 1 ? 'There is only one page.' : `There are ${lastPage} pages. The last is page ${lastPage}.`;
    super('page-beyond-end', message, [{ field: 'page', message }]);
  }
}

/** Searches the register for PAs. Everyone is answered with the same list; what may be shown of it is for the callers. */
@Injectable()
export class PaSearchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: SearchEngine,
    private readonly ranking: RankingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, with total, facets and reasons, all out of one list.
   * @throws PageBeyondEndError for a page after the last; the first page always is
   */
  async find(licensee: Licensee, search: PaSearch, at: SearchPlace | null): Promise<FoundPas> {
    const reach = at && at.reach;
    const wanted = membershipOf(licensee.id, search, reach);
    const membership = await this.engine.members(wanted);
    const { page, pageSize } = search;
    const asked = {
      licenseeId: licensee.id,
      membership,
      reach,
      need: wanted.need,
      ask: askOf({ ...search, hasPlace: at !== null }),
      today: localDate(this.clock.now()),
      sort: search.sort,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    };
    const found = await this.unitOfWork.read(licensee.id, (query) => this.ranking.rank(query, asked));
    const lastPage = Math.max(1, Math.ceil(found.total / pageSize));
    if (page > lastPage) throw new PageBeyondEndError(lastPage);
    return {
      search,
      place: at && at.place,
      total: found.total,
      truncated: found.truncated,
      lastPage,
      facets: countFacets(found.everyone),
      pas: found.rows.map((pa) => ({ pa, match: wordsOfMatch(search, pa) })),
    };
  }

  /** How many `find` would find. */
  async count(licensee: Licensee, search: PaSearch, at: SearchPlace | null): Promise<number> {
    const [count] = await this.counts(licensee, [{ search, at }]);
    return count ?? 0;
  }

  /** Several counts at one moment, in one transaction. */
  async counts(
    licensee: Licensee,
    asked: readonly { readonly search: PaSearch; readonly at: SearchPlace | null }[],
  ): Promise<number[]> {
    const ready = await Promise.all(
      asked.map(async ({ search, at }) => {
        const reach = at && at.reach;
        const wanted = membershipOf(licensee.id, search, reach);
        return { licenseeId: licensee.id, membership: await this.engine.members(wanted), reach, need: wanted.need };
      }),
    );
    return this.unitOfWork.read(licensee.id, async (query) => {
      const counts: number[] = [];
      for (const one of ready) counts.push(await this.ranking.count(query, one));
      return counts;
    });
  }
}
