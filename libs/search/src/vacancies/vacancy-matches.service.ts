import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@pa/platform';
import { localDay } from '@pa/register';
import type { Seeker } from '../hidden-pas.service';
import { SearchPlaces } from '../search-places.service';
import { OwnNeeds } from './own-needs.service';
import { readJobSearch } from './query/read-job-search';
import { wordsOfJob, type JobMatch } from './ranking/job-words';
import { OpenJobs } from './ranking/open-jobs.service';
import { matchJob } from './ranking/rank-jobs';

/** How well one open job fits the PA who looks at it. */
@Injectable()
export class VacancyMatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openJobs: OpenJobs,
    private readonly ownNeeds: OwnNeeds,
    private readonly places: SearchPlaces,
    private readonly clock: Clock,
  ) {}

  /** By the PA's own profile. Null for who has none, and for a job that is not open. Who may see the job is for the caller. */
  async of({ licensee, actor }: Seeker, vacancyId: string): Promise<JobMatch | null> {
    const own = await this.ownNeeds.of(actor);
    if (!own) return null;
    const [job] = await this.unitOfWork.run(licensee.id, (tx) => this.openJobs.listIn(tx, [vacancyId]));
    if (!job) return null;
    const { search } = readJobSearch({}, own);
    const place = await this.places.find(licensee, search);
    const reach = 'found' in place && place.found ? place.found.reach : null;
    const ranked = matchJob(job, { search, reach, hidden: [], today: localDay(this.clock.now()) });
    return wordsOfJob(search, ranked);
  }
}
