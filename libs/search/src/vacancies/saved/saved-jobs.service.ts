import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Clock, ConflictError, hasRole, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { VacanciesReader, VacancyNotFoundError } from '@pa/recruitment';
import { localDay } from '@pa/register';
import { isUUID } from 'class-validator';
import type { Seeker } from '../../hidden-pas.service';
import { SearchPlaces } from '../../search-places.service';
import type { FoundJob } from '../job-search.service';
import { OwnNeeds } from '../own-needs.service';
import { readJobSearch } from '../query/read-job-search';
import { wordsOfJob } from '../ranking/job-words';
import { OpenJobs } from '../ranking/open-jobs.service';
import { matchJob } from '../ranking/rank-jobs';
import { MOST_SAVED, SavedJobsRepository } from './saved-jobs.repository';

/** The jobs a PA keeps: those that are open still, and how many are not any more. */
export interface SavedList {
  /** Newest kept first. */
  readonly jobs: readonly FoundJob[];
  readonly gone: number;
}

/** The list of jobs that a PA keeps to look at again. */
@Injectable()
export class SavedJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: SavedJobsRepository,
    private readonly vacancies: VacanciesReader,
    private readonly openJobs: OpenJobs,
    private readonly hides: Hides,
    private readonly ownNeeds: OwnNeeds,
    private readonly places: SearchPlaces,
    private readonly clock: Clock,
  ) {}

  /** Null for who keeps no list: only PAs do. */
  async idsOf(actor: Actor | null): Promise<ReadonlySet<string> | null> {
    if (!actor || !hasRole(actor, 'pa')) return null;
    return new Set(await this.unitOfWork.run(actor.licenseeId, (tx) => this.rows.listIds(tx, actor.personId)));
  }

  async list(seeker: Seeker & { readonly actor: Actor }): Promise<SavedList> {
    const { licensee, actor } = seeker;
    const hidden = await this.hides.listHiddenFrom(actor);
    const { ids, open } = await this.unitOfWork.run(licensee.id, async (tx) => {
      const listed = await this.rows.listIds(tx, actor.personId);
      return { ids: listed, open: await this.openJobs.listIn(tx, listed) };
    });
    const { search } = readJobSearch({}, await this.ownNeeds.of(actor));
    const place = await this.places.find(licensee, search);
    const reach = 'found' in place && place.found ? place.found.reach : null;
    const query = { search, reach, hidden: [], today: localDay(this.clock.now()) };
    const byId = new Map(open.filter(({ ownerId }) => !hidden.includes(ownerId)).map((job) => [job.id, job]));
    const jobs = ids.flatMap((id) => {
      const job = byId.get(id);
      return job ? [matchJob(job, query)] : [];
    });
    return {
      jobs: jobs.map((ranked) => ({ ranked, match: wordsOfJob(search, ranked) })),
      gone: ids.length - jobs.length,
    };
  }

  /**
   * Keeps a job. Twice is as good as once.
   * @throws VacancyNotFoundError for a job that is not open or not to be seen; ConflictError when the list is full
   */
  async save(actor: Actor, vacancyId: string): Promise<void> {
    const hidden = await this.hides.listHiddenFrom(actor);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const job = isUUID(vacancyId) ? await this.vacancies.findOpen(tx, vacancyId) : null;
      if (!job || hidden.includes(job.ownerId)) throw new VacancyNotFoundError();
      await this.refuseFull(tx, actor.personId, vacancyId);
      await this.rows.add(tx, { personId: actor.personId, vacancyId, at: this.clock.now() });
    });
  }

  /** Takes a job off the list, open or not. @throws VacancyNotFoundError when it is not on it */
  async remove(actor: Actor, vacancyId: string): Promise<void> {
    const { licenseeId, personId } = actor;
    const isGone =
      isUUID(vacancyId) && (await this.unitOfWork.run(licenseeId, (tx) => this.rows.remove(tx, personId, vacancyId)));
    if (!isGone) throw new VacancyNotFoundError();
  }

  private async refuseFull(tx: Transaction, personId: string, vacancyId: string): Promise<void> {
    const ids = await this.rows.listIds(tx, personId);
    if (ids.length < MOST_SAVED || ids.includes(vacancyId)) return;
    throw new ConflictError('list-full', `You keep ${MOST_SAVED} jobs. Take one off your list first.`);
  }
}
