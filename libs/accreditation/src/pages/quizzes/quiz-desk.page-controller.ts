import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { questionAt, QuizDesk } from '../../quizzes/quiz-desk.service';
import { QuestionNotFoundError } from '../../quizzes/quizzes.errors';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesAccess } from '../../schemes/schemes.access';
import { versionIn } from '../check.form';
import { QuestionForm, QuizRuleForm } from './quiz.forms';
import { NEW, questionModel, quizDeskModel } from './quiz-desk.presenter';

const QUIZ = 'accreditation/quizzes/quiz.njk';
const QUESTION = 'accreditation/quizzes/question.njk';

/** Staff write the quiz of a part of the scheme, a question at a time. */
@ApiExcludeController()
@Controller('staff/scheme/parts/:key/quiz')
@Access(schemesAccess.buildScheme)
export class QuizDeskPageController {
  constructor(private readonly quizzes: QuizDesk) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<Page> {
    return new Page(QUIZ, quizDeskModel(await this.quizzes.show(actor, key)));
  }

  @Post()
  async saveRule(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const module = String(request.params['key']);
    const { form } = readForm(QuizRuleForm, body);
    const view = await this.quizzes.show(actor, module);
    const asRead = { module, number: versionIn(form.number) };
    const result = await attempt(() => this.quizzes.saveRule(actor, asRead, form.rule));
    if ('errors' in result) return invalidPage(QUIZ, { ...quizDeskModel(view, form), ...result });
    leaveNotice(request, 'We have saved it. PAs who have passed have passed.');
    return new SeeOther(quizzesPaths.write(module));
  }

  @Get('questions/:place')
  async question(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('place') place: string,
  ): Promise<Page> {
    const { number, content } = await this.quizzes.show(actor, key);
    const at = placeIn(place);
    const form = at === null ? new QuestionForm() : QuestionForm.of(questionAt(content, at));
    return new Page(QUESTION, questionModel(form, { key, place, number }));
  }

  @Post('questions/:place')
  async saveQuestion(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const [key, place] = [String(request.params['key']), String(request.params['place'])];
    const at = placeIn(place);
    const { form } = readForm(QuestionForm, body);
    const asRead = { module: key, number: versionIn(form.number) };
    const isRemoved = at !== null && form.action === 'remove';
    const result = await attempt(() =>
      isRemoved
        ? this.quizzes.removeQuestion(actor, asRead, at)
        : this.quizzes.saveQuestion(actor, { ...asRead, place: at }, form.question()),
    );
    if ('errors' in result) {
      const model = questionModel(form, { key, place, number: asRead.number });
      return invalidPage(QUESTION, { ...model, errors: onPage(result.errors) });
    }
    leaveNotice(request, isRemoved ? 'We took the question out.' : 'We have saved the question.');
    return new SeeOther(quizzesPaths.write(key));
  }
}

/** The choices have a field each; what is about all of them stands beside the first. */
function onPage(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => {
    if (error.field === 'choices') return { ...error, field: 'choice-1' };
    return error.field === 'questions' ? { ...error, field: 'ask' } : error;
  });
}

/** From 0; null: a new one. @throws QuestionNotFoundError */
function placeIn(text: string): number | null {
  if (text === NEW) return null;
  if (!/^[1-9]\d?$/.test(text)) throw new QuestionNotFoundError();
  return Number(text) - 1;
}
