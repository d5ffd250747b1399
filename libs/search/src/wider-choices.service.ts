import { Injectable } from '@nestjs/common';
import type { Licensee } from '@pa/platform';
import { PaSearchService } from './pa-search.service';
import type { PaSearch } from './query/pa-search';
import { SearchPlaces, type SearchPlace } from './search-places.service';
import { startAgain, widerChoices, type WiderChoice } from './wider-choices';

/** A change that finds somebody, with how many. */
export interface CountedChoice extends WiderChoice {
  readonly count: number;
}

const MOST_SHOWN = 6;
/** Of one kind of change, so that four distances do not crowd out the rest. */
const MOST_OF_A_KIND = 2;

/** What to offer when a search finds nobody: small changes, each with its live count, none with 0. */
@Injectable()
export class WiderChoicesService {
  constructor(
    private readonly searches: PaSearchService,
    private readonly places: SearchPlaces,
  ) {}

  async list(licensee: Licensee, search: PaSearch, at: SearchPlace | null): Promise<CountedChoice[]> {
    const single = await this.counted(licensee, widerChoices(search), at);
    if (single.length > 0) return fewOfEachKind(single);
    return (await this.counted(licensee, startAgain(search), at)).slice(0, 1);
  }

  private async counted(licensee: Licensee, choices: WiderChoice[], at: SearchPlace | null): Promise<CountedChoice[]> {
    const counts = await this.searches.counts(
      licensee,
      choices.map(({ search }) => ({ search, at: this.moved(at, search) })),
    );
    return choices.map((choice, index) => ({ ...choice, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  }

  /** The same place, as far as the changed search reaches. */
  private moved(at: SearchPlace | null, { near, radiusMiles }: PaSearch): SearchPlace | null {
    if (at === null || near === null) return null;
    return { place: at.place, reach: this.places.reachFrom(at.place, radiusMiles) };
  }
}

function fewOfEachKind(choices: readonly CountedChoice[]): CountedChoice[] {
  const seen = new Map<string, number>();
  return choices
    .filter(({ kind }) => {
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    })
    .slice(0, MOST_SHOWN);
}
