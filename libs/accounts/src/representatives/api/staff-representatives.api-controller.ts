import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { RepresentationReviews } from '../representation-reviews.service';
import { representativesAccess } from '../representatives.access';
import type { Representation } from '../representation';
import {
  basisOf,
  BasisRequest,
  DecideRequest,
  GrantRequest,
  IdParams,
  RecordRequest,
  StateQuery,
} from './representative.request';
import { IdResponse, RepresentationResponse, StaffRepresentationResponse } from './representative.response';

/** Staff look after people who act for others. */
@ApiTags('representatives')
@ApiBearerAuth()
@Controller('api/v1/staff/representatives')
export class StaffRepresentativesApiController {
  constructor(private readonly reviews: RepresentationReviews) {}

  /** By state; what waits to be looked at when none is named. */
  @Get()
  @Access(representativesAccess.seeRepresentatives)
  @ApiOkResponse({ type: StaffRepresentationResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state = 'suspended' }: StateQuery,
  ): Promise<StaffRepresentationResponse[]> {
    return (await this.reviews.list(actor, state)).map(responseOf);
  }

  /** Writes down who acts for an employer, and asks them by email. */
  @Post()
  @Access(representativesAccess.lookAfterRepresentatives)
  @ApiCreatedResponse({ type: IdResponse })
  async record(@CurrentActor() actor: Actor, @Body() body: RecordRequest): Promise<IdResponse> {
    const { employerId } = body;
    const record = { employerId, invited: body.invited(), grant: body.grant(), basis: basisOf(body) };
    return { id: await this.reviews.record(actor, record) };
  }

  @Get(':id')
  @Access(representativesAccess.seeRepresentatives)
  @ApiOkResponse({ type: StaffRepresentationResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<StaffRepresentationResponse> {
    return responseOf((await this.reviews.get(actor, id)).found);
  }

  /** Ends one, or decides about one that has ended. */
  @Post(':id/decisions')
  @Access(representativesAccess.lookAfterRepresentatives)
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { deed }: DecideRequest,
  ): Promise<void> {
    await this.reviews.decide(actor, id, deed);
  }

  /** Writes the basis down anew. */
  @Put(':id/basis')
  @Access(representativesAccess.lookAfterRepresentatives)
  @HttpCode(204)
  @ApiNoContentResponse()
  async recordBasis(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() body: BasisRequest,
  ): Promise<void> {
    await this.reviews.recordBasis(actor, id, basisOf(body));
  }

  /** Other things they may do, or a later day, as the person asked. */
  @Put(':id')
  @Access(representativesAccess.lookAfterRepresentatives)
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: GrantRequest): Promise<void> {
    await this.reviews.change(actor, id, body.grant());
  }
}

function responseOf(found: Representation): StaffRepresentationResponse {
  return { ...RepresentationResponse.of(found), reviewDueOn: found.reviewDueOn };
}
