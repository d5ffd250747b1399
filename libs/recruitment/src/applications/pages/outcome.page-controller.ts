import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee, type RegisterRequest } from '@pa/platform';
import { Page, type PageModel } from '@pa/web';
import { Outcomes, type OutcomeQuestion } from '../outcomes.service';
import { answerIn } from './application.forms';

const VIEW = 'recruitment/applications-outcome.njk';

/** Behind the link in the mail. Nobody needs to sign in: the link can do nothing but answer one question. */
@ApiExcludeController()
@Controller('still-working')
@Public()
export class OutcomePageController {
  constructor(private readonly outcomes: Outcomes) {}

  @Get(':token')
  async ask(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return new Page(VIEW, modelOf(await this.outcomes.look(licensee.id, token)));
  }

  @Post(':token')
  async answer(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page> {
    const token = String(request.params['token']);
    const answer = (['yes', 'no'] as const).find((one) => one === answerIn(body));
    const question = answer
      ? await this.outcomes.answer(licensee.id, token, answer)
      : await this.outcomes.look(licensee.id, token);
    return new Page(VIEW, modelOf(question));
  }
}

function modelOf({ months, answer }: OutcomeQuestion): PageModel {
  const title = answer ? 'Thank you' : 'Do you still work together?';
  return { title, since: months === 1 ? 'a month' : `${months} months`, answer };
}
