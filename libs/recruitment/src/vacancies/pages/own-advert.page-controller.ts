import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { dbsRuleWords } from '@pa/accreditation';
import { Access, CurrentActor, CurrentVisit, type Actor, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { v7 as newId } from 'uuid';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { OwnVacancies } from '../own-vacancies.service';
import { ADVERT_PARTS } from '../sections';
import { VacancyMoves } from '../vacancy-moves.service';
import { advertModel, beginModel, listModel, previewModel, sendModel } from './advert.models';
import { AdvertPresenter } from './advert.presenter';
import { BeginForm, SendForm } from './forms/deed.forms';
import { pageNumber } from './page-number';

const NEW_VIEW = 'recruitment/vacancies-new.njk';
const SEND_VIEW = 'recruitment/vacancies-send.njk';

/** An employer's own adverts: all of them, a new one, one as a whole, how PAs see it, and sending it in. */
@ApiExcludeController()
@Controller()
export class OwnAdvertPageController {
  constructor(
    private readonly adverts: OwnVacancies,
    private readonly moves: VacancyMoves,
    private readonly presenter: AdvertPresenter,
  ) {}

  @Get(recruitmentPaths.vacancies)
  @Access(recruitmentAccess.seeOwnVacancies)
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    return new Page('recruitment/vacancies-list.njk', listModel(await this.adverts.list(actor, pageNumber(page))));
  }

  @Get(recruitmentPaths.newVacancy)
  @Access(recruitmentAccess.editOwnVacancies)
  async showNew(@CurrentActor() actor: Actor, @Query('from') from: unknown): Promise<Page> {
    const copyFrom = typeof from === 'string' ? from : '';
    return new Page(NEW_VIEW, beginModel(await this.adverts.list(actor, 1), { copyFrom, id: newId() }));
  }

  @Post(recruitmentPaths.newVacancy)
  @Access(recruitmentAccess.editOwnVacancies)
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(BeginForm, body);
    if (errors.length > 0) return this.beginAgain(actor, form.copyFrom, errors);
    const { id, copyFrom } = form;
    const result = await attempt(() => this.adverts.begin(actor, { id, ...(copyFrom !== '' && { copyFrom }) }));
    if ('errors' in result) return this.beginAgain(actor, copyFrom, result.errors);
    return new SeeOther(recruitmentPaths.section(result.done.id, ADVERT_PARTS[0] ?? ''));
  }

  @Get('/employer/adverts/:id')
  @Access(recruitmentAccess.seeOwnVacancies)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page('recruitment/vacancies-own.njk', advertModel(await this.adverts.get(actor, id)));
  }

  @Get('/employer/adverts/:id/preview')
  @Access(recruitmentAccess.seeOwnVacancies)
  async preview(@CurrentVisit() { actor, licensee }: Visit, @Param('id') id: string): Promise<Page> {
    const own = await this.adverts.get(actor, id);
    const model = previewModel(own, this.presenter.present(own.preview));
    return new Page('recruitment/vacancies-preview.njk', { ...model, checkRule: dbsRuleWords(licensee) });
  }

  @Get('/employer/adverts/:id/send')
  @Access(recruitmentAccess.editOwnVacancies)
  async showSend(@CurrentVisit() { actor, licensee }: Visit, @Param('id') id: string): Promise<Page> {
    return new Page(SEND_VIEW, sendModel(await this.adverts.get(actor, id), licensee));
  }

  @Post('/employer/adverts/:id/send')
  @Access(recruitmentAccess.editOwnVacancies)
  async send(
    @CurrentVisit() { actor, licensee }: Visit,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { form } = readForm(SendForm, body);
    const result = await attempt(() => this.moves.submit(actor, id, form.answer));
    if ('errors' in result) {
      const { errors } = result;
      const model = sendModel(await this.adverts.get(actor, id), licensee, { answer: form.answer, errors });
      return invalidPage(SEND_VIEW, { ...model, errors: model.errors ?? [] });
    }
    leaveNotice(request, result.done.state === 'published' ? 'Your advert is open now.' : 'Your advert is sent.');
    return new SeeOther(recruitmentPaths.vacancy(id));
  }

  private async beginAgain(actor: Actor, copyFrom: string, errors: readonly FieldError[]): Promise<Page> {
    const model = beginModel(await this.adverts.list(actor, 1), { copyFrom, id: newId() });
    return invalidPage(NEW_VIEW, { ...model, errors });
  }
}
