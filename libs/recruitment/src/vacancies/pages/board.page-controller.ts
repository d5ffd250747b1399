import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { DecisionForm } from '@pa/register';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { isBoardView, VacancyBoard } from '../vacancy-board.service';
import { VacancyModeration, type AdvertDecision } from '../vacancy-moderation.service';
import { AdvertPresenter } from './advert.presenter';
import { boardModel, caseModel, takeDownModel } from './board.presenter';
import { pageNumber } from './page-number';

const CASE_VIEW = 'recruitment/vacancies-case.njk';
const SAID = {
  approved: 'Done. The advert is right as it is.',
  'needs-changes': 'Sent. We wrote to the employer what to change.',
  removed: 'Done. The advert is down, and we wrote to the employer.',
} as const;

/** Staff look at adverts and decide. */
@ApiExcludeController()
@Controller()
export class BoardPageController {
  constructor(
    private readonly board: VacancyBoard,
    private readonly moderation: VacancyModeration,
    private readonly presenter: AdvertPresenter,
    private readonly clock: Clock,
  ) {}

  @Get(recruitmentPaths.board)
  @Access(recruitmentAccess.seeBoard)
  async list(@CurrentActor() actor: Actor, @Query() { show, page }: Record<string, unknown>): Promise<Page> {
    const view = isBoardView(show) ? show : 'waiting';
    const found = await this.board.list(actor, { view, page: pageNumber(page) });
    return new Page('recruitment/vacancies-board.njk', boardModel(found, this.clock.now()));
  }

  @Get('/staff/adverts/:id')
  @Access(recruitmentAccess.seeBoard)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE_VIEW, await this.model(actor, id));
  }

  @Post('/staff/adverts/:id')
  @Access(recruitmentAccess.moderateVacancies)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { form, errors } = readForm(DecisionForm, body);
    if (errors.length > 0) return this.invalid(actor, id, { form, errors });
    if (form.isToBeAsked)
      return new Page(
        'recruitment/vacancies-take-down.njk',
        takeDownModel(await this.moderation.getCase(actor, id), form),
      );
    const decision: AdvertDecision = form.request();
    const result = await attempt(() => this.moderation.decide(actor, id, decision));
    if ('errors' in result) return this.invalid(actor, id, { form, errors: result.errors });
    leaveNotice(request, SAID[decision.decision]);
    return new SeeOther(recruitmentPaths.board);
  }

  private async invalid(
    actor: Actor,
    id: string,
    { form, errors }: { form: DecisionForm; errors: readonly FieldError[] },
  ): Promise<Page> {
    return invalidPage(CASE_VIEW, { ...(await this.model(actor, id, form)), errors });
  }

  private async model(actor: Actor, id: string, form?: DecisionForm): Promise<PageModel> {
    const found = await this.moderation.getCase(actor, id);
    const mayDecide = hasRole(actor, ...recruitmentAccess.moderateVacancies.roles);
    return caseModel(found, { advert: this.presenter.present(found.vacancy), ...(form && { form }), mayDecide });
  }
}
