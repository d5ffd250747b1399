import { Injectable } from '@nestjs/common';
import type { Seeker } from '../../hidden-pas.service';
import { JobRequests, type JobRequest } from '../job-requests.service';
import { OwnNeeds } from '../own-needs.service';
import { BUNDLE_NAMES, readBundleWishes, type BundleWishes } from './bundle-query';

/** A search for jobs, and what a week of them may be. */
export interface BundleRequest extends JobRequest {
  readonly wishes: BundleWishes;
}

/** Reads a query for bundles: that of a search for jobs, with three more parameters. */
@Injectable()
export class BundleRequests {
  constructor(
    private readonly requests: JobRequests,
    private readonly ownNeeds: OwnNeeds,
  ) {}

  async read(seeker: Seeker, query: object): Promise<BundleRequest> {
    const names: readonly string[] = BUNDLE_NAMES;
    const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
    const request = await this.requests.read(seeker, rest);
    const own = request.search.ignoreProfile ? null : await this.ownNeeds.of(seeker.actor);
    const { wishes, problems } = readBundleWishes(query, own);
    return { ...request, wishes, problems: [...request.problems, ...problems] };
  }
}
