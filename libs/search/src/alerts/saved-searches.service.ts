import { Injectable } from '@nestjs/common';
import { PlacesService } from '@pa/places';
import {
  Audit,
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
import { SearchReachesRepository } from './search-reaches.repository';

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

/** What is done to one search. */
interface Deed {
  readonly actor: Actor;
  readonly id: string;
  readonly act: string;
}

/** A search that was read, ready to be kept. */
interface Kept {
  readonly query: string;
  readonly packed: PackedSearch;
  readonly near: string | null;
  readonly radiusMiles: number;
  readonly at: SearchPlace | null;
}

/**
 * The searches that people keep to be told of what is new. Who acts for an employer keeps them in the employer's name, sees
 * all of the employer's, and is told of those for which they said how often.
 */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: SavedSearchesRepository,
    private readonly reaches: SearchReachesRepository,
    private readonly places: PlacesService,
    private readonly jobRequests: JobRequests,
    private readonly paRequests: SearchRequests,
    private readonly audit: Audit,
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
    // Before the place is looked up: an edition that is too old is only worked out once more.
    const { edition } = this.places;
    const kept = await this.read(seeker, given.side, given.query);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if ((await this.rows.countForUpdate(tx, actor.personId)) >= MOST_SEARCHES) throw new TooManySearchesError();
      const reachId = await this.reachOf(tx, kept, edition);
      const { personId } = actor;
      const { side, how, byText } = given;
      const { query, packed } = kept;
      const keeperId = actor.by?.personId ?? null;
      const at = this.clock.now();
      const row = { personId, keeperId, side, name, query, how, byText, reachId, packed, at };
      const id = await this.rows.add(tx, row);
      this.note(tx, { actor, id, act: 'search.search-saved' });
      return id;
    });
  }

  /** How often to tell; a search that was stopped goes on. @throws SearchNotFoundError */
  async change(actor: Actor, id: string, to: { how: HowOften; byText: boolean }): Promise<void> {
    const key = { personId: actor.personId, id };
    const keeperId = actor.by?.personId ?? null;
    const act = 'search.search-changed';
    await this.must({ actor, id, act }, (tx) => this.rows.change(tx, key, { ...to, keeperId, at: this.clock.now() }));
  }

  /** @throws SearchNotFoundError */
  async stop(actor: Actor, id: string): Promise<void> {
    await this.must({ actor, id, act: 'search.search-stopped' }, async (tx) => {
      const search = await this.rows.findForUpdate(tx, id);
      return search?.personId === actor.personId && this.rows.stop(tx, id, this.clock.now());
    });
  }

  /** @throws SearchNotFoundError */
  async remove(actor: Actor, id: string): Promise<void> {
    const key = { personId: actor.personId, id };
    await this.must({ actor, id, act: 'search.search-deleted' }, (tx) => this.rows.remove(tx, key));
  }

  private async must(ask: Deed, deed: (tx: Transaction) => Promise<boolean>): Promise<void> {
    if (!isUUID(ask.id)) throw new SearchNotFoundError();
    await this.unitOfWork.run(ask.actor.licenseeId, async (tx) => {
      if (!(await deed(tx))) throw new SearchNotFoundError();
      this.note(tx, ask);
    });
  }

  /** What somebody does for another is on record with both names; what people do for themselves is not. */
  private note(tx: Transaction, { actor, id, act }: Deed): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'saved-search', id } });
  }

  private async reachOf(tx: Transaction, { near, radiusMiles, at }: Kept, edition: string): Promise<string | null> {
    if (near === null || at === null) return null;
    const radiusHundredths = Math.round(radiusMiles * 100);
    return this.reaches.put(tx, { near: at.place.near, radiusHundredths, reach: at.reach, edition });
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
