import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { RefereeAnswers, type RefereeView } from '../../references/referee-answers.service';
import { referencesLimits } from '../../references/references.limits';
import { referencePaths } from '../../references/references.paths';
import { questionsOf } from './answers.presenter';
import { cameFrom } from '../../came-from';
import { AnswersForm } from './reference.forms';

const VIEW = 'accreditation/references/referee.njk';

/** Behind a referee's link. Nobody needs an account; looking changes nothing, the buttons do. */
@ApiExcludeController()
@Controller('reference')
@Public()
export class RefereePageController {
  constructor(
    private readonly answers: RefereeAnswers,
    private readonly limits: RateLimits,
  ) {}

  @Get(':token')
  async show(@CurrentLicensee() licensee: Licensee, @Req() request: RegisterRequest): Promise<Page> {
    const token = await this.tokenIn(licensee, request);
    return new Page(VIEW, modelOf(await this.answers.look(licensee.id, token), token));
  }

  @Post(':token')
  async answer(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const token = await this.tokenIn(licensee, request);
    const view = await this.answers.look(licensee.id, token);
    const { form } = readForm(AnswersForm, body);
    const answer = { input: form.input(), version: form.seenVersion, from: cameFrom(request) };
    const result = await attempt(() => this.answers.answer(licensee.id, token, answer));
    if ('errors' in result) return invalidPage(VIEW, { ...modelOf(view, token, form), ...result });
    return new SeeOther(referencePaths.referee(token));
  }

  @Post(':token/no')
  async sayNo(@CurrentLicensee() licensee: Licensee, @Req() request: RegisterRequest): Promise<SeeOther> {
    const token = await this.tokenIn(licensee, request);
    await this.answers.sayNo(licensee.id, token);
    return new SeeOther(referencePaths.referee(token));
  }

  private async tokenIn({ id }: Licensee, request: RegisterRequest): Promise<string> {
    await this.limits.count(referencesLimits.open, `${id}:${addressKey(request.ip)}`);
    return String(request.params['token']);
  }
}

function modelOf(view: RefereeView, token: string, form?: AnswersForm): PageModel {
  const { stage, paName, refereeName, version } = view;
  const titles = {
    asked: `A reference for ${paName}`,
    answered: 'Thank you for your reference',
    over: 'Thank you. Nothing more to do',
  };
  return {
    title: titles[stage],
    stage,
    paName,
    refereeName,
    version,
    answerAction: referencePaths.referee(token),
    noAction: referencePaths.sayNo(token),
    questions: stage === 'over' ? null : questionsOf(form ?? AnswersForm.of(view), paName),
    isOpen: Boolean(form),
  };
}
