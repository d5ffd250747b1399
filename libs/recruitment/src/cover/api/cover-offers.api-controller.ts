import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { recruitmentAccess } from '../../recruitment.access';
import { CoverAnswers } from '../cover-answers.service';
import { CoverBoard } from '../cover-board.service';
import { CoverViews } from '../cover-views.service';
import { CoverBoardQuery, CoverIdParam } from './cover.request';
import { CoverBoardResponse, CoverOfferResponse } from './cover.response';

/** Cover that a PA is asked for. */
@ApiTags('cover')
@ApiBearerAuth()
@Controller('api/v1/me/cover-offers')
@Access(recruitmentAccess.answerCover)
export class CoverOffersApiController {
  constructor(
    private readonly answers: CoverAnswers,
    private readonly views: CoverViews,
  ) {}

  /** What is not long over, soonest first. */
  @Get()
  @ApiOkResponse({ type: CoverOfferResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<CoverOfferResponse[]> {
    return (await this.views.listOffered(actor)).map((one) => CoverOfferResponse.of(one));
  }

  @Get(':id')
  @ApiOkResponse({ type: CoverOfferResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<CoverOfferResponse> {
    return CoverOfferResponse.of(await this.views.getOffered(actor, id));
  }

  /** Yes, for all its times. The first yes holds the place; who comes later gets 409. */
  @Post(':id/acceptance')
  @HttpCode(204)
  @ApiNoContentResponse()
  async accept(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.answers.accept(actor, id);
  }

  @Post(':id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decline(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.answers.decline(actor, id);
  }

  /** Cannot come after all. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: CoverIdParam): Promise<void> {
    await this.answers.withdraw(actor, id);
  }
}

/** Staff see who waits for cover and who got none. */
@ApiTags('cover')
@ApiBearerAuth()
@Controller('api/v1/cover-board')
@Access(recruitmentAccess.seeCoverBoard)
export class CoverBoardApiController {
  constructor(private readonly board: CoverBoard) {}

  @Get()
  @ApiOkResponse({ type: CoverBoardResponse })
  async list(@CurrentActor() actor: Actor, @Query() { show, page }: CoverBoardQuery): Promise<CoverBoardResponse> {
    return CoverBoardResponse.of(await this.board.list(actor, { view: show, page }));
  }
}
