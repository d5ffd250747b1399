import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Moderation } from '../moderation.service';
import { registerAccess } from '../register.access';
import { IdParam } from './dates.request';
import { DecisionRequest, ModerationQueueQuery } from './moderation.request';
import { ModerationCaseResponse, ModerationQueueResponse } from './moderation.response';

/** Staff look at PA profiles and decide. */
@ApiTags('moderation')
@ApiBearerAuth()
@Controller('api/v1/moderation/pa-profiles')
export class ModerationApiController {
  constructor(private readonly moderation: Moderation) {}

  /** What waits to be looked at. */
  @Get()
  @Access(registerAccess.seeModeration)
  @ApiOkResponse({ type: ModerationQueueResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ModerationQueueQuery): Promise<ModerationQueueResponse> {
    return ModerationQueueResponse.of(await this.moderation.listQueue(actor, query));
  }

  /** One profile with everything decided about it so far. */
  @Get(':id')
  @Access(registerAccess.seeModeration)
  @ApiOkResponse({ type: ModerationCaseResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ModerationCaseResponse> {
    return ModerationCaseResponse.of(await this.moderation.getCase(actor, id));
  }

  /** Decides. Also without anything waiting: to take a profile down, say, or to undo that. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Access(registerAccess.moderate)
  @ApiOkResponse({ type: ModerationCaseResponse })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: DecisionRequest,
  ): Promise<ModerationCaseResponse> {
    return ModerationCaseResponse.of(await this.moderation.decide(actor, id, body));
  }
}
