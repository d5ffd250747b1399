import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '@pa/register';
import { recruitmentAccess } from '../../recruitment.access';
import { VacancyBoard } from '../vacancy-board.service';
import { VacancyModeration } from '../vacancy-moderation.service';
import { AdvertDecisionRequest, BoardQuery } from './vacancies.request';
import { AdvertCaseResponse, BoardResponse } from './vacancy-moderation.response';

/** Staff look at adverts and decide. */
@ApiTags('moderation')
@ApiBearerAuth()
@Controller('api/v1/vacancy-moderation')
export class VacancyModerationApiController {
  constructor(
    private readonly board: VacancyBoard,
    private readonly moderation: VacancyModeration,
  ) {}

  /** Staff's board: what waits to be looked at, what is stuck, everything, or one state. */
  @Get()
  @Access(recruitmentAccess.seeBoard)
  @ApiOkResponse({ type: BoardResponse })
  async list(@CurrentActor() actor: Actor, @Query() { show, page }: BoardQuery): Promise<BoardResponse> {
    return BoardResponse.of(await this.board.list(actor, { view: show, page }));
  }

  /** One advert with everything found and decided so far. */
  @Get(':id')
  @Access(recruitmentAccess.seeBoard)
  @ApiOkResponse({ type: AdvertCaseResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AdvertCaseResponse> {
    return AdvertCaseResponse.of(await this.moderation.getCase(actor, id));
  }

  /** Decides. Also without anything waiting: to take an advert down, say, or to undo that. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Access(recruitmentAccess.moderateVacancies)
  @ApiOkResponse({ type: AdvertCaseResponse })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: AdvertDecisionRequest,
  ): Promise<AdvertCaseResponse> {
    return AdvertCaseResponse.of(await this.moderation.decide(actor, id, body));
  }
}
