import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { OwnQuizzes } from '../../quizzes/own-quizzes.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { QuizParams, QuizTryParams, QuizTryRequest } from './quizzes.request';
import { OwnQuizResponse, QuizResultResponse } from './quizzes.response';

/** A PA's quizzes. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/me/approval/quizzes/:part')
@Access(schemesAccess.ownApproval)
export class OwnQuizzesApiController {
  constructor(private readonly quizzes: OwnQuizzes) {}

  /** The questions, and how often you can try today. */
  @Get()
  @ApiOkResponse({ type: OwnQuizResponse })
  async show(@CurrentActor() actor: Actor, @Param() { part }: QuizParams): Promise<OwnQuizResponse> {
    return OwnQuizResponse.of(await this.quizzes.open(actor, part));
  }

  /** Marks your answers. The same try twice counts once. */
  @Post('tries')
  @ApiCreatedResponse({ type: QuizResultResponse })
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { part }: QuizParams,
    @Body() { number, nth, answers }: QuizTryRequest,
  ): Promise<QuizResultResponse> {
    return QuizResultResponse.of(await this.quizzes.answer(actor, part, { number, nth, answers }));
  }

  /** What came of a try, against the questions as they were. */
  @Get('tries/:nth')
  @ApiOkResponse({ type: QuizResultResponse })
  async result(@CurrentActor() actor: Actor, @Param() { part, nth }: QuizTryParams): Promise<QuizResultResponse> {
    return QuizResultResponse.of(await this.quizzes.result(actor, part, nth));
  }
}
