import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  addressKey,
  CurrentActor,
  CurrentLicensee,
  Public,
  RateLimits,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { IdParam } from '../../hides/api/hide.request';
import { safetyAccess } from '../../safety.access';
import { PageQuery } from '../../views/api/view.request';
import { ComplaintCases } from '../complaint-cases.service';
import { accountsLimits } from '../../accounts.limits';
import { Complaints } from '../complaints.service';
import { ComplaintApiRequest, ComplaintStepRequest } from './complaint.request';
import { ComplaintCaseResponse, ComplaintReceiptResponse, ComplaintsResponse } from './complaint.response';

/** Complaining, and looking into complaints. */
@ApiTags('complaints')
@ApiBearerAuth()
@Controller('api/v1/complaints')
export class ComplaintsApiController {
  constructor(
    private readonly complaints: Complaints,
    private readonly cases: ComplaintCases,
    private readonly limits: RateLimits,
  ) {}

  /** Anyone may complain, signed in or not, with or without a name. */
  @Post()
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ type: ComplaintReceiptResponse })
  async receive(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: ComplaintApiRequest,
  ): Promise<ComplaintReceiptResponse> {
    await this.limits.count(accountsLimits.complaints, `${licensee.id}:${addressKey(request.ip)}`);
    return ComplaintReceiptResponse.of(await this.complaints.receive(licensee.id, body, request.actor ?? null));
  }

  @Get()
  @Access(safetyAccess.complaints)
  @ApiOkResponse({ type: ComplaintsResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<ComplaintsResponse> {
    return ComplaintsResponse.of(await this.cases.list(actor, page));
  }

  /** One complaint with everything that was written. Each opening is in the audit. */
  @Get(':id')
  @Access(safetyAccess.complaints)
  @ApiOkResponse({ type: ComplaintCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ComplaintCaseResponse> {
    return ComplaintCaseResponse.ofCase(await this.cases.open(actor, id));
  }

  /** Takes a step, adds a note, or both. */
  @Post(':id/steps')
  @HttpCode(200)
  @Access(safetyAccess.complaints)
  @ApiOkResponse({ type: ComplaintCaseResponse })
  async step(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { to, note, version }: ComplaintStepRequest,
  ): Promise<ComplaintCaseResponse> {
    return ComplaintCaseResponse.ofCase(await this.cases.step(actor, id, { to: to ?? null, note, version }));
  }
}
