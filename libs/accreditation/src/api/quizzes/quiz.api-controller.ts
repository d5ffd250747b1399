import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { QuizDesk } from '../../quizzes/quiz-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { QuizParams, QuizRequest } from './quizzes.request';
import { QuizResponse } from './quizzes.response';

/** The quiz of a part of the scheme, for staff. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/scheme/parts/:part/quiz')
@Access(schemesAccess.buildScheme)
export class QuizApiController {
  constructor(private readonly quizzes: QuizDesk) {}

  /** As it is. 404 for a part that no quiz completes. */
  @Get()
  @ApiOkResponse({ type: QuizResponse })
  async show(@CurrentActor() actor: Actor, @Param() { part }: QuizParams): Promise<QuizResponse> {
    return QuizResponse.of(await this.quizzes.show(actor, part));
  }

  /** The whole quiz anew. Who has passed has passed. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async save(
    @CurrentActor() actor: Actor,
    @Param() { part }: QuizParams,
    @Body() { number, passMark, tries, questions }: QuizRequest,
  ): Promise<void> {
    await this.quizzes.save(actor, { module: part, number }, { passMark, tries, questions: questions.map(tidy) });
  }
}

function tidy<Question extends { ask: string; choices: readonly string[]; why: string }>(question: Question): Question {
  const { ask, choices, why } = question;
  return { ...question, ask: ask.trim(), choices: choices.map((choice) => choice.trim()), why: why.trim() };
}
