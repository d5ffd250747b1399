import { Injectable } from '@nestjs/common';
import { Clock } from '@pa/platform';
import { localDate } from './projection/projected-pa';
import type { PaSearch } from './query/pa-search';
import { RankedList, type ListQuery } from './ranking/ranked-list';
import type { Reach } from './engines/search-engine';
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
    private readonly lists: RankedList,
    private readonly places: SearchPlaces,
    private readonly clock: Clock,
  ) {}

  async list(asked: Omit<ListQuery, 'reach'>, at: SearchPlace | null): Promise<CountedChoice[]> {
    const single = await this.counted(asked, widerChoices(asked.search), at);
    if (single.length > 0) return fewOfEachKind(single);
    return (await this.counted(asked, startAgain(asked.search), at)).slice(0, 1);
  }

  private async counted(
    { licenseeId, hidden, directory }: Omit<ListQuery, 'reach'>,
    choices: WiderChoice[],
    at: SearchPlace | null,
  ): Promise<CountedChoice[]> {
    const counts = await this.lists.counts(
      licenseeId,
      choices.map(({ search }) => ({ search, reach: this.reachOf(at, search), hidden, directory })),
      localDate(this.clock.now()),
    );
    return choices.map((choice, index) => ({ ...choice, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  }

  /** What the changed search reaches from the same place. */
  private reachOf(at: SearchPlace | null, { near, radiusMiles }: PaSearch): Reach | null {
    return at === null || near === null ? null : this.places.reachFrom(at.place, radiusMiles);
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
