import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { rightOf } from '../../api/wrong-query';
import { OpaqueIds } from '../../opaque-ids';
import { bundleWords } from '../bundles/bundle-words';
import { JobBundles, type FoundBundle } from '../bundles/job-bundles.service';
import { BundleRequests, type BundleRequest } from '../bundles/bundle-requests.service';
import { TRAVEL_MODES } from '../bundles/travel';
import { canOpenJobs, titleFor } from '../job-view';
import type { BundleResponse, LegResponse } from './bundles.response';
import { BundlesResponse } from './bundles.response';
import { JobQueryDocs } from './job-query.docs';
import { jobItem, type JobViewer } from './jobs.presenter';

const HOURS = { type: 'integer' as const, minimum: 0, maximum: 80 };

/** Which open jobs add up to a week. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/vacancies/bundles')
@Public()
export class BundlesApiController {
  constructor(
    private readonly requests: BundleRequests,
    private readonly bundles: JobBundles,
    private readonly opaqueIds: OpaqueIds,
  ) {}

  /** The best three weeks out of the jobs that the search finds: no two jobs at once, with time for the way between them. */
  @Get()
  @JobQueryDocs()
  @ApiQuery({ name: 'hoursMin', required: false, description: 'The least hours a week', schema: HOURS })
  @ApiQuery({ name: 'hoursMax', required: false, description: 'The most hours a week', schema: HOURS })
  @ApiQuery({ name: 'travelBy', required: false, schema: { type: 'string', enum: [...TRAVEL_MODES] } })
  @ApiOkResponse({ type: BundlesResponse })
  async list(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<BundlesResponse> {
    const request = rightOf(await this.requests.read({ licensee, actor }, query));
    const found = await this.bundles.find({ licensee, actor }, request, request.wishes);
    const viewer = { canOpen: canOpenJobs(actor), opaqueId: this.opaqueIds.forRegister(licensee.id) };
    return {
      items: found.bundles.map((bundle) => bundleResponse(bundle, request, viewer)),
      considered: found.considered,
      ...request.wishes,
    };
  }
}

function bundleResponse(found: FoundBundle, { search, wishes }: BundleRequest, viewer: JobViewer): BundleResponse {
  const idOf = (id: string) => (viewer.canOpen ? id : viewer.opaqueId(id));
  const { minutes, wayMinutes, legs } = found.bundle;
  return {
    ...bundleWords(found, { search, wishes, titleOf: titleFor(found.jobs, viewer.canOpen) }),
    minutes,
    wayMinutes,
    legs: legs.map((leg): LegResponse => ({ ...leg, from: idOf(leg.from), to: idOf(leg.to) })),
    jobs: found.jobs.map((job) => jobItem(job, viewer)),
  };
}
