import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { CoverRequests } from '../cover-requests.service';
import { CoverViews } from '../cover-views.service';
import {
  AskCoverRequest,
  ConfirmCoverRequest,
  CoverIdParam,
  CoverPageQuery,
  ReleaseCoverRequest,
  WiderCoverRequest,
} from './cover.request';
import { CoverIdResponse, CoverRequestListResponse, CoverRequestResponse } from './cover.response';

/** Cover as an employer asks for it. */
@ApiTags('cover')
@ApiBearerAuth()
@Controller('api/v1/me/cover-requests')
@Access(recruitmentAccess.askCover)
export class CoverRequestsApiController {
  constructor(
    private readonly requests: CoverRequests,
    private readonly views: CoverViews,
  ) {}

  @Get()
  @Access(recruitmentAccess.seeCover)
  @ApiOkResponse({ type: CoverRequestListResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: CoverPageQuery): Promise<CoverRequestListResponse> {
    return CoverRequestListResponse.of(await this.views.listOwn(actor, page));
  }

  /** Asks. The first PAs get it at once. */
  @Post()
  @ApiCreatedResponse({ type: CoverIdResponse })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskCoverRequest): Promise<CoverIdResponse> {
    return { id: await this.requests.ask(actor, body.given(), body.id) };
  }

  @Get(':id')
  @Access(recruitmentAccess.seeCover)
  @ApiOkResponse({ type: CoverRequestResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<CoverRequestResponse> {
    return CoverRequestResponse.of(await this.views.getOwn(actor, id));
  }

  /** Says yes to the PA who holds the place, and shows them the address. */
  @Post(':id/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param() { id }: CoverIdParam,
    @Body() body: ConfirmCoverRequest,
  ): Promise<void> {
    await this.requests.confirm(actor, id, body);
  }

  /** Says no to the PA who holds the place, and asks the others again. */
  @Post(':id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async release(
    @CurrentActor() actor: Actor,
    @Param() { id }: CoverIdParam,
    @Body() { offerId }: ReleaseCoverRequest,
  ): Promise<void> {
    await this.requests.release(actor, id, offerId);
  }

  @Post(':id/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.requests.cancel(actor, id);
  }

  /** Looks further or pays more: those who fit then are asked at once. */
  @Put(':id/reach')
  @HttpCode(204)
  @ApiNoContentResponse()
  async widen(
    @CurrentActor() actor: Actor,
    @Param() { id }: CoverIdParam,
    @Body() body: WiderCoverRequest,
  ): Promise<void> {
    await this.requests.widen(actor, id, body);
  }

  /** Tells staff that nobody is found. */
  @Post(':id/help')
  @HttpCode(204)
  @ApiNoContentResponse()
  async help(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.requests.askStaff(actor, id);
  }
}
