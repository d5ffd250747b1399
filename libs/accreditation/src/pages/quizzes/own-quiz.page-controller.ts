import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { OwnQuizzes } from '../../quizzes/own-quizzes.service';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesAccess } from '../../schemes/schemes.access';
import { versionIn } from '../check.form';
import { ownQuizModel, quizResultModel } from './own-quiz.presenter';
import { answerField, answersIn, QuizAnswersForm } from './quiz.forms';

const VIEW = 'accreditation/quizzes/own-quiz.njk';

/** A PA takes a quiz, and reads at once what was right and why. */
@ApiExcludeController()
@Controller('pa/approval/quizzes/:key')
@Access(schemesAccess.ownApproval)
export class OwnQuizPageController {
  constructor(private readonly quizzes: OwnQuizzes) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<Page> {
    return new Page(VIEW, ownQuizModel(await this.quizzes.open(actor, key)));
  }

  @Post()
  async answer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const key = String(request.params['key']);
    const { form } = readForm(QuizAnswersForm, body);
    const answers = answersIn(form);
    const result = await attempt(() => this.quizzes.answer(actor, key, answers));
    if ('done' in result) return new SeeOther(quizzesPaths.result(key, result.done.nth));
    const quiz = await this.quizzes.open(actor, key);
    // Choices of other questions would be choices of nobody.
    const kept = quiz.number === answers.number ? form : undefined;
    return invalidPage(VIEW, { ...ownQuizModel(quiz, kept), errors: onPage(result.errors) });
  }

  @Get('tries/:nth')
  async result(@CurrentActor() actor: Actor, @Param('key') key: string, @Param('nth') nth: string): Promise<Page> {
    const result = await this.quizzes.result(actor, key, versionIn(nth));
    return new Page('accreditation/quizzes/quiz-result.njk', quizResultModel(result));
  }
}

/** "answers.0" stands beside the first question. */
function onPage(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => {
    const [, place] = /^answers\.(\d+)$/.exec(error.field) ?? [];
    return place === undefined ? error : { ...error, field: answerField(Number(place)) };
  });
}
