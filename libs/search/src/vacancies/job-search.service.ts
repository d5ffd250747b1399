import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import type { ResolvedPlace } from '@pa/places';
import { Clock } from '@pa/platform';
import { localDay } from '@pa/register';
import { JobWordsEngine } from '../engines/job-words.engine';
import type { Reach } from '../engines/search-engine';
import type { Seeker } from '../hidden-pas.service';
import { PageBeyondEndError } from '../pa-search.service';
import { SearchPlaces, type SearchPlace } from '../search-places.service';
import type { SaidWords } from '../text/said-words';
import { AdvertWords } from './advert-words.service';
import { canOpenJobs } from './job-view';
import type { JobSearch } from './query/job-search';
import { countJobFacets, type JobFacets } from './ranking/job-facets';
import { wordsOfJob, type JobMatch } from './ranking/job-words';
import type { OpenJob } from './ranking/open-job';
import { OpenJobs } from './ranking/open-jobs.service';
import { rankJobs, type RankedJob } from './ranking/rank-jobs';
import { startJobsAgain, widerJobs, type WiderJobs } from './wider-jobs';

/** One job of a page with the reasons. */
export interface FoundJob {
  readonly ranked: RankedJob;
  readonly match: JobMatch;
  /** Where it says the words of the search; left out where none were asked, or who looks may not open adverts. */
  readonly said?: readonly SaidWords[];
}

/** A change that finds a job, with how many. */
export interface CountedJobs extends WiderJobs {
  readonly count: number;
}

/** One page of what was found. */
export interface FoundJobs {
  readonly search: JobSearch;
  readonly place: ResolvedPlace | null;
  readonly total: number;
  readonly lastPage: number;
  readonly facets: JobFacets;
  readonly jobs: readonly FoundJob[];
  /** Small changes that find a job; only when none was found. */
  readonly choices: readonly CountedJobs[];
}

/** All that a list is made of. */
export interface JobPool {
  readonly jobs: readonly OpenJob[];
  readonly hidden: readonly string[];
  readonly today: string;
  /** What an engine said of the words of the search; null when none was asked. */
  readonly said: { readonly q: string; readonly ids: ReadonlySet<string> } | null;
}

const MOST_CHOICES = 6;
const MOST_OF_A_KIND = 2;

/** Searches the open jobs of a register. Everyone is answered with the same list, without those of people hidden from them. */
@Injectable()
export class JobSearchService {
  constructor(
    private readonly openJobs: OpenJobs,
    private readonly hides: Hides,
    private readonly places: SearchPlaces,
    private readonly clock: Clock,
    private readonly words: JobWordsEngine,
    private readonly adverts: AdvertWords,
  ) {}

  /**
   * One page, with total, facets and reasons, all out of one list.
   * @throws PageBeyondEndError for a page after the last; there always is a first
   */
  async find(seeker: Seeker, search: JobSearch, at: SearchPlace | null): Promise<FoundJobs> {
    const pool = await this.poolFor(seeker, search);
    const everyone = this.list(pool, search, at && at.reach);
    const lastPage = Math.max(1, Math.ceil(everyone.length / search.pageSize));
    if (search.page > lastPage) throw new PageBeyondEndError(lastPage);
    const page = everyone.slice((search.page - 1) * search.pageSize, search.page * search.pageSize);
    const said = await this.saidIn(seeker, search, page);
    return {
      search,
      place: at && at.place,
      total: everyone.length,
      lastPage,
      facets: countJobFacets(everyone),
      jobs: page.map((ranked) => ({ ranked, match: wordsOfJob(search, ranked), said: said.get(ranked.job.id) ?? [] })),
      choices: everyone.length === 0 ? this.choices(pool, search, at) : [],
    };
  }

  /** How many `find` would find. */
  async count(seeker: Seeker, search: JobSearch, at: SearchPlace | null): Promise<number> {
    return this.list(await this.poolFor(seeker, search), search, at && at.reach).length;
  }

  /** The whole list in order, for bundles. */
  async listAll(seeker: Seeker, search: JobSearch, at: SearchPlace | null): Promise<RankedJob[]> {
    return this.list(await this.poolFor(seeker, search), search, at && at.reach);
  }

  private async saidIn({ licensee, actor }: Seeker, { q }: JobSearch, page: readonly RankedJob[]) {
    const ids = canOpenJobs(actor) ? page.map(({ job }) => job.id) : [];
    return this.adverts.list(licensee.id, ids, q);
  }

  private async poolFor({ licensee, actor }: Seeker, { q }: JobSearch): Promise<JobPool> {
    const hidden = await this.hides.listHiddenFrom(actor);
    const ids = await this.words.saying(licensee.id, q);
    const jobs = await this.openJobs.list(licensee.id);
    return { jobs, hidden, today: localDay(this.clock.now()), said: ids && { q, ids } };
  }

  private list({ jobs, hidden, today, said }: JobPool, search: JobSearch, reach: Reach | null): RankedJob[] {
    const saying = said?.q === search.q ? said.ids : null;
    return rankJobs(jobs, { search, reach, hidden, today, saying });
  }

  private choices(pool: JobPool, search: JobSearch, at: SearchPlace | null): CountedJobs[] {
    const single = this.counted(pool, widerJobs(search), at);
    if (single.length > 0) return fewOfEachKind(single);
    return this.counted(pool, startJobsAgain(search), at).slice(0, 1);
  }

  private counted(pool: JobPool, choices: readonly WiderJobs[], at: SearchPlace | null): CountedJobs[] {
    return choices
      .map((choice) => ({ ...choice, count: this.list(pool, choice.search, this.reachOf(at, choice.search)).length }))
      .filter(({ count }) => count > 0);
  }

  /** What the changed search reaches from the same place. */
  private reachOf(at: SearchPlace | null, { near, radiusMiles }: JobSearch): Reach | null {
    return at === null || near === null ? null : this.places.reachFrom(at.place, radiusMiles);
  }
}

function fewOfEachKind(choices: readonly CountedJobs[]): CountedJobs[] {
  const seen = new Map<string, number>();
  return choices
    .filter(({ kind }) => {
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return before < MOST_OF_A_KIND;
    })
    .slice(0, MOST_CHOICES);
}
