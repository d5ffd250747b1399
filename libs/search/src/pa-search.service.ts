import { Injectable } from '@nestjs/common';
import { directoryOf, type DirectoryModel } from '@pa/accreditation';
import { Clock, InvalidError } from '@pa/platform';
import type { ResolvedPlace } from '@pa/places';
import { HiddenPas, type Seeker } from './hidden-pas.service';
import { PaWords } from './pa-words.service';
import { localDate } from './projection/projected-pa';
import type { PaSearch } from './query/pa-search';
import { countFacets, type Facets } from './ranking/facets';
import { wordsOfMatch, type MatchOfPa } from './ranking/match-words';
import { RankedList } from './ranking/ranked-list';
import type { RankedPa } from './ranking/ranking.repository';
import { canSeePas } from './search.access';
import type { SearchPlace } from './search-places.service';
import type { SaidWords } from './text/said-words';
import { WiderChoicesService, type CountedChoice } from './wider-choices.service';

/** One PA of a page with the reasons. */
export interface FoundPa {
  readonly pa: RankedPa;
  readonly match: MatchOfPa;
  /** Where they say the words of the search; nothing for those who may not read what they wrote. */
  readonly said: readonly SaidWords[];
}

/** One page of what was found. */
export interface FoundPas {
  readonly search: PaSearch;
  /** Whom this register lets employers find. */
  readonly directory: DirectoryModel;
  readonly place: ResolvedPlace | null;
  readonly total: number;
  readonly truncated: boolean;
  readonly lastPage: number;
  readonly facets: Facets;
  readonly pas: readonly FoundPa[];
  /** Small changes that find somebody; only when nobody was found. */
  readonly choices: readonly CountedChoice[];
}

/** There are pages, and this one is after the last. */
export class PageBeyondEndError extends InvalidError {
  constructor(readonly lastPage: number) {
    const message =
      lastPage === 1 ? 'There is only one page.' : `There are ${lastPage} pages. The last is page ${lastPage}.`;
    super('page-beyond-end', message, [{ field: 'page', message }]);
  }
}

/**
 * Searches the register for PAs. Everyone is answered with the same list, without those who are hidden from them; what
 * may be shown of it is for the callers.
 */
@Injectable()
export class PaSearchService {
  constructor(
    private readonly list: RankedList,
    private readonly choices: WiderChoicesService,
    private readonly hiddenPas: HiddenPas,
    private readonly words: PaWords,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, with total, facets and reasons, all out of one list.
   * @throws PageBeyondEndError for a page after the last; there always is a first
   */
  async find(seeker: Seeker, search: PaSearch, at: SearchPlace | null): Promise<FoundPas> {
    const hidden = await this.hiddenPas.listFor(seeker, search);
    const directory = directoryOf(seeker.licensee);
    const asked = { licenseeId: seeker.licensee.id, search, reach: at && at.reach, hidden, directory };
    const found = await this.list.page(asked, localDate(this.clock.now()));
    const lastPage = Math.max(1, Math.ceil(found.total / search.pageSize));
    if (search.page > lastPage) throw new PageBeyondEndError(lastPage);
    const said = await this.saidBy(seeker, search, found.rows);
    return {
      search,
      directory,
      place: at && at.place,
      total: found.total,
      truncated: found.truncated,
      lastPage,
      facets: countFacets(found.everyone),
      pas: found.rows.map((pa) => ({ pa, match: wordsOfMatch(search, pa), said: said.get(pa.id) ?? [] })),
      choices: found.total === 0 ? await this.choices.list(asked, at) : [],
    };
  }

  private async saidBy({ licensee, actor }: Seeker, { q }: PaSearch, rows: readonly RankedPa[]) {
    const ids = canSeePas(actor) ? rows.map(({ id }) => id) : [];
    return this.words.list(licensee.id, ids, q);
  }

  /** How many `find` would find. */
  async count(seeker: Seeker, search: PaSearch, at: SearchPlace | null): Promise<number> {
    const hidden = await this.hiddenPas.listFor(seeker, search);
    const asked = { search, reach: at && at.reach, hidden, directory: directoryOf(seeker.licensee) };
    const [count] = await this.list.counts(seeker.licensee.id, [asked], localDate(this.clock.now()));
    return count ?? 0;
  }
}
