import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { idOf } from '../../staff/pages/id-of';
import { staffPaths } from '../../staff/staff.paths';
import { Corrections } from '../corrections/corrections.service';
import { LONGEST_CORRECTION } from '../corrections/correction';
import { privacyAccess } from '../privacy.access';
import { privacyPaths } from '../privacy.paths';
import { AnswerForm } from './privacy.forms';
import { correctionView } from './privacy.presenter';

const VIEW = 'accounts/privacy/data-request.njk';

/** Staff answer people who asked to have something put right. */
@ApiExcludeController()
@Controller()
@Access(privacyAccess.answerRequests)
export class DataRequestsPageController {
  constructor(private readonly corrections: Corrections) {}

  @Get(privacyPaths.requests)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const requests = (await this.corrections.listOpen(actor)).map(correctionView);
    return new Page('accounts/privacy/data-requests.njk', { title: 'Requests to put data right', requests });
  }

  @Get('/staff/data-requests/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id), new AnswerForm()));
  }

  @Post('/staff/data-requests/:id')
  async answer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(AnswerForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), errors });
    const result = await attempt(() => this.corrections.answer(actor, id, form.given()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), ...result });
    leaveNotice(request, 'Your answer is sent.');
    return new SeeOther(privacyPaths.requests);
  }

  private async model(actor: Actor, id: string, { outcome, answer }: AnswerForm): Promise<PageModel> {
    const correction = await this.corrections.get(actor, id);
    return {
      title: `${correction.displayName} asks to put something right`,
      page: { back: { href: privacyPaths.requests, text: 'Requests' } },
      request: correctionView(correction),
      personPath: staffPaths.person(correction.personId),
      values: { outcome, answer },
      longest: LONGEST_CORRECTION,
    };
  }
}
