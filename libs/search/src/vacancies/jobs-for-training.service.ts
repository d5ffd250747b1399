import { Injectable, OnModuleInit } from '@nestjs/common';
import { TrainingWanted, type JobsInReach } from '@pa/accreditation';
import { LicenseeDirectory, type Actor } from '@pa/platform';
import { JobRequests } from './job-requests.service';
import { JobSearchService } from './job-search.service';
import { jobsPaths } from './jobs.paths';

/** Tells a PA's page of training which tasks the jobs have that they could reach: those of the search for jobs, unchanged. */
@Injectable()
export class JobsForTraining implements OnModuleInit {
  constructor(
    private readonly wanted: TrainingWanted,
    private readonly licensees: LicenseeDirectory,
    private readonly requests: JobRequests,
    private readonly searches: JobSearchService,
  ) {}

  onModuleInit(): void {
    this.wanted.readJobsBy((actor) => this.read(actor));
  }

  /** Null for who has no place yet: "near you" would be no true word. */
  private async read(actor: Actor): Promise<JobsInReach | null> {
    const licensee = await this.licensees.findById(actor.licenseeId);
    if (!licensee) return null;
    const seeker = { licensee, actor };
    const { search, at, problems } = await this.requests.read(seeker, {});
    if (!at || problems.length > 0) return null;
    const ranked = await this.searches.listAll(seeker, search, at);
    return { tasks: ranked.map(({ job }) => [...job.tasksRequired, ...job.tasksOptional]), href: jobsPaths.jobs() };
  }
}
