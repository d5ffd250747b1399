import { Injectable } from '@nestjs/common';
import {
  Clock,
  ConflictError,
  InvalidError,
  NotFoundError,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { isUUID } from 'class-validator';
import type { Seeker } from '../hidden-pas.service';
import { readPaSearch } from '../query/read-pa-search';
import { searchParams } from '../query/pa-search-params';
import type { SearchPlace } from '../search-places.service';
import { SearchRequests } from '../search-requests.service';
import { JobRequests } from '../vacancies/job-requests.service';
import { sharedJobParams } from '../vacancies/query/job-search-params';
import { readJobSearch } from '../vacancies/query/read-job-search';
import { packJobSearch, packPaSearch, type PackedSearch } from './packed-search';
import { LONGEST_NAME, MOST_SEARCHES, type HowOften, type SavedSearch, type Side } from './saved-search';
import { SavedSearchesRepository } from './saved-searches.repository';

/** There is no such search, or it is somebody else's. */
export class SearchNotFoundError extends NotFoundError {
  constructor() {
    super('saved-search-not-found', 'We cannot find this search. It may be deleted.');
  }
}

export interface SearchToSave {
  readonly side: Side;
  readonly name: string;
  /** The query of a search for jobs or for PAs, as text or as a parsed query string. */
  readonly query: string;
  readonly how: HowOften;
  readonly byText: boolean;
}

/** A search that was read, ready to be kept. */
interface Kept {
  readonly query: string;
  readonly packed: PackedSearch;
  readonly near: string | null;
  readonly radiusMiles: number;
  readonly at: SearchPlace | null;
}

/** The searches that people keep to be told of what is new. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: SavedSearchesRepository,
    private readonly jobRequests: JobRequests,
    private readonly paRequests: SearchRequests,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(actor: Actor): Promise<SavedSearch[]> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.rows.list(tx, actor.personId));
  }

  /** The whole search of a query as the register reads it for this person, as text that means the same to everyone. */
  async canonical(seeker: Seeker, { side, query }: Pick<SearchToSave, 'side' | 'query'>): Promise<string> {
    return (await this.read(seeker, side, query)).query;
  }

  /**
   * Keeps a search as it is asked now: what came from a profile stays as it was then.
   * @throws InvalidError for a name or a query that is wrong; ConflictError when there are too many
   */
  async save(seeker: Seeker & { readonly actor: Actor }, given: SearchToSave): Promise<string> {
    const { actor } = seeker;
    const name = tidyName(given.name);
    const kept = await this.read(seeker, given.side, given.query);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if ((await this.rows.countForUpdate(tx, actor.personId)) >= MOST_SEARCHES) throw new TooManySearchesError();
      const reachId = await this.reachOf(tx, kept);
      const { personId } = actor;
      const { side, how, byText } = given;
      const { query, packed } = kept;
      return this.rows.add(tx, { personId, side, name, query, how, byText, reachId, packed, at: this.clock.now() });
    });
  }

  /** How often to tell; a search that was stopped goes on. @throws SearchNotFoundError */
  async change(actor: Actor, id: string, to: { how: HowOften; byText: boolean }): Promise<void> {
    const key = { personId: actor.personId, id };
    await this.must(actor, id, (tx) => this.rows.change(tx, key, { ...to, at: this.clock.now() }));
  }

  /** @throws SearchNotFoundError */
  async stop(actor: Actor, id: string): Promise<void> {
    await this.must(actor, id, async (tx) => {
      const search = await this.rows.findForUpdate(tx, id);
      return search?.personId === actor.personId && this.rows.stop(tx, id, this.clock.now());
    });
  }

  /** @throws SearchNotFoundError */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.must(actor, id, (tx) => this.rows.remove(tx, { personId: actor.personId, id }));
  }

  private async must(actor: Actor, id: string, deed: (tx: Transaction) => Promise<boolean>): Promise<void> {
    const isDone = isUUID(id) && (await this.unitOfWork.run(actor.licenseeId, deed));
    if (!isDone) throw new SearchNotFoundError();
  }

  private async reachOf(tx: Transaction, { near, radiusMiles, at }: Kept): Promise<string | null> {
    if (near === null || at === null) return null;
    const radiusHundredths = Math.round(radiusMiles * 100);
    return this.rows.reachFor(tx, { near: at.place.near, radiusHundredths, reach: at.reach });
  }

  private async read(seeker: Seeker, side: Side, text: string): Promise<Kept> {
    const query = Object.fromEntries(new URLSearchParams(text));
    return side === 'jobs' ? this.readJobs(seeker, query) : this.readPas(seeker, query);
  }

  /** Read twice: first with the profile, then as the text that is kept says it, so that the two cannot differ. */
  private async readJobs(seeker: Seeker, query: object): Promise<Kept> {
    const request = await this.jobRequests.read(seeker, query);
    if (request.problems.length > 0) throw InvalidError.of(request.problems);
    const kept = sharedJobParams({ ...request.search, sort: 'best' });
    const { search } = readJobSearch(Object.fromEntries(new URLSearchParams(kept)), null);
    return { query: kept, packed: packJobSearch(search), ...placed(search), at: request.at };
  }

  private async readPas({ licensee }: Seeker, query: object): Promise<Kept> {
    const request = await this.paRequests.read(licensee, query);
    if (request.problems.length > 0) throw InvalidError.of(request.problems);
    const { sort: _sort, page: _page, pageSize: _size, ...asked } = request.search;
    const kept = searchParams({ ...readPaSearch({}).search, ...asked });
    return { query: kept, packed: packPaSearch(request.search), ...placed(request.search), at: request.at };
  }
}

export class TooManySearchesError extends ConflictError {
  constructor() {
    super('too-many-searches', `You keep ${MOST_SEARCHES} searches. Delete one of them first.`);
  }
}

function placed({ near, radiusMiles }: { near: string | null; radiusMiles: number }) {
  return { near, radiusMiles };
}

function tidyName(given: string): string {
  const name = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  const message = name === '' ? 'Give your search a name.' : `Write a name of ${LONGEST_NAME} letters or fewer.`;
  throw InvalidError.of([{ field: 'name', message }]);
}
