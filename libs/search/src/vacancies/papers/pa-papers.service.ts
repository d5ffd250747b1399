import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@pa/platform';
import { VacancyInvitations, type OwnInvitation } from '@pa/recruitment';
import { PaProfilesReader, type PublicPaProfile } from '@pa/register';
import type { Seeker } from '../../hidden-pas.service';
import { JobRequests } from '../job-requests.service';
import { JobSearchService, type FoundJob } from '../job-search.service';

/** So many jobs go on paper: what somebody can read and ring up about. */
export const MOST_ON_PAPER = 10;

/** What a PA who is not online needs on paper. */
export interface PapersOfPa {
  /** As employers read it; null until it is whole. */
  readonly profile: PublicPaProfile | null;
  readonly invitations: readonly OwnInvitation[];
  /** The best of those that fit; none without a profile. */
  readonly jobs: readonly FoundJob[];
  /** How many fit in all. */
  readonly total: number;
}

/** Gathers a PA's own profile, the jobs they were asked to look at, and the open jobs that fit them best. */
@Injectable()
export class PaPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
    private readonly invitations: VacancyInvitations,
    private readonly requests: JobRequests,
    private readonly searches: JobSearchService,
  ) {}

  async of(seeker: Seeker & { readonly actor: Actor }): Promise<PapersOfPa> {
    const { actor } = seeker;
    const [own] = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.profiles.listApplicants(tx, [actor.personId]),
    );
    const invitations = await this.invitations.listOwn(actor);
    if (!own) return { profile: null, invitations, jobs: [], total: 0 };
    const { search, at } = await this.requests.read(seeker, {});
    const { jobs, total } = await this.searches.find(seeker, search, at);
    return { profile: own.profile, invitations, jobs: jobs.slice(0, MOST_ON_PAPER), total };
  }
}
