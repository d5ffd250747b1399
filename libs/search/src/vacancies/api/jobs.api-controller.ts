import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { problemResponse } from '../../api/search-query.docs';
import { rightOf } from '../../api/wrong-query';
import { OpaqueIds } from '../../opaque-ids';
import { JobRequests } from '../job-requests.service';
import { JobSearchService } from '../job-search.service';
import { canOpenJobs } from '../job-view';
import { JobQueryDocs } from './job-query.docs';
import { jobsResponse, jobsText } from './jobs.presenter';
import { JobCountResponse, JobsResponse } from './jobs.response';

/** Finding jobs, for programs. Open to anyone: who may not open adverts gets the same list without their titles. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/vacancies')
@Public()
export class JobsApiController {
  constructor(
    private readonly requests: JobRequests,
    private readonly searches: JobSearchService,
    private readonly opaqueIds: OpaqueIds,
  ) {}

  /** Open jobs that fit, best first, with the reasons. A PA's profile fills in what the query leaves out. */
  @Get()
  @JobQueryDocs()
  @ApiOkResponse({ type: JobsResponse })
  @problemResponse(422, 'The page is after the last one; the answer says which is the last')
  async list(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<JobsResponse> {
    const { search, at } = rightOf(await this.requests.read({ licensee, actor }, query));
    const found = await this.searches.find({ licensee, actor }, search, at);
    return jobsResponse(found, { canOpen: canOpenJobs(actor), opaqueId: this.opaqueIds.forRegister(licensee.id) });
  }

  /** How many jobs fit: the same query, the number only. */
  @Get('count')
  @JobQueryDocs()
  @ApiOkResponse({ type: JobCountResponse })
  async count(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<JobCountResponse> {
    const { search, at } = rightOf(await this.requests.read({ licensee, actor }, query));
    const total = await this.searches.count({ licensee, actor }, search, at);
    return { total, totalText: jobsText(total) };
  }
}
