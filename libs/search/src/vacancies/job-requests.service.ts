import { Injectable } from '@nestjs/common';
import type { PlaceChoice } from '@pa/places';
import type { FieldProblem } from '@pa/platform';
import type { Seeker } from '../hidden-pas.service';
import { SearchPlaces, type SearchPlace } from '../search-places.service';
import { OwnNeeds } from './own-needs.service';
import type { JobSearch } from './query/job-search';
import { readJobSearch } from './query/read-job-search';

/** A query for jobs that was read: what it asks, where that is, and what is wrong with it. */
export interface JobRequest {
  readonly search: JobSearch;
  readonly at: SearchPlace | null;
  /** Empty when the search may be run. */
  readonly problems: readonly FieldProblem[];
  readonly spellings: readonly PlaceChoice[];
  /** The asker has a profile from which a search can be filled in. */
  readonly hasProfile: boolean;
}

/** Reads a query string of the API or of a page, filled in from the asker's own profile. */
@Injectable()
export class JobRequests {
  constructor(
    private readonly places: SearchPlaces,
    private readonly ownNeeds: OwnNeeds,
  ) {}

  async read({ licensee, actor }: Seeker, query: unknown): Promise<JobRequest> {
    const own = await this.ownNeeds.of(actor);
    const { search, problems } = readJobSearch(query, own);
    const place = await this.places.find(licensee, search);
    const read = { search, hasProfile: own !== null };
    if ('found' in place) return { ...read, at: place.found, problems, spellings: [] };
    return { ...read, at: null, problems: [place.problem, ...problems], spellings: place.spellings };
  }
}
