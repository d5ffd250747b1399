import { Injectable } from '@nestjs/common';
import type { PlaceChoice } from '@pa/places';
import type { FieldProblem, Licensee } from '@pa/platform';
import type { PaSearch } from './query/pa-search';
import { readPaSearch } from './query/read-pa-search';
import { SearchPlaces, type SearchPlace } from './search-places.service';

/** A query that was read: what it asks, where that is, and what is wrong with it. */
export interface SearchRequest {
  readonly search: PaSearch;
  readonly at: SearchPlace | null;
  /** Empty when the search may be run. */
  readonly problems: readonly FieldProblem[];
  /** Places spelt nearly like one that we do not know. */
  readonly spellings: readonly PlaceChoice[];
}

/** Reads a query string of the API or of the page, its place included. */
@Injectable()
export class SearchRequests {
  constructor(private readonly places: SearchPlaces) {}

  async read(licensee: Licensee, query: unknown): Promise<SearchRequest> {
    const { search, problems } = readPaSearch(query);
    const place = await this.places.find(licensee, search);
    if ('found' in place) return { search, at: place.found, problems, spellings: [] };
    return { search, at: null, problems: [place.problem, ...problems], spellings: place.spellings };
  }
}
