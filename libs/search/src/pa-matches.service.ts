import { Injectable } from '@nestjs/common';
import { Clock } from '@pa/platform';
import { wordsOfMatch, type MatchOfPa } from './ranking/match-words';
import { RankedList } from './ranking/ranked-list';
import { localDate } from './projection/projected-pa';
import type { SearchRequest } from './search-requests.service';

/** How well one PA fits, and how far away they are. */
export interface PlacedMatch extends MatchOfPa {
  /** In hundredths of a mile; null without a place, or outside its radius. */
  readonly hundredths: number | null;
}

/** How well one PA fits what was asked, whether or not the search would find them. */
@Injectable()
export class PaMatches {
  constructor(
    private readonly list: RankedList,
    private readonly clock: Clock,
  ) {}

  /** For who may open the profile. Null when the PA may not be shown, or for the moments until the projection has caught up. */
  async find(licenseeId: string, id: string, { search, at }: SearchRequest): Promise<PlacedMatch | null> {
    const asked = { licenseeId, search, reach: at && at.reach, hidden: [] };
    const pa = await this.list.one(id, asked, localDate(this.clock.now()));
    return pa && { ...wordsOfMatch(search, pa), hundredths: pa.hundredths };
  }
}
