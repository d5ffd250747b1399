import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { OwnVacancies } from '../own-vacancies.service';
import { VacancyMoves } from '../vacancy-moves.service';
import { advertModel, closeModel, deleteModel } from './advert.models';
import { AdviceForm, CloseForm } from './forms/deed.forms';
import { filledForm, placed, sectionModel } from './section.presenter';

const CLOSE_VIEW = 'recruitment/vacancies-close.njk';
const OWN_VIEW = 'recruitment/vacancies-own.njk';
const PLACE_VIEW = 'recruitment/vacancies-place.njk';

/** One press each: what an employer does with an advert. */
@ApiExcludeController()
@Controller('/employer/adverts/:id')
@Access(recruitmentAccess.editOwnVacancies)
export class AdvertDeedsPageController {
  constructor(
    private readonly adverts: OwnVacancies,
    private readonly moves: VacancyMoves,
  ) {}

  @Post('take-back')
  async takeBack(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.withdraw(actor, idIn(request));
    return done(request, 'You took your advert back. Send it again when it is ready.');
  }

  @Post('pause')
  async pause(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.moves.pause(actor, idIn(request));
    return done(request, 'Your advert is paused. PAs cannot see it.');
  }

  @Post('start-again')
  async startAgain(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const id = idIn(request);
    const result = await attempt(() => this.moves.resume(actor, id));
    if ('done' in result) return done(request, 'Your advert is open again.');
    const { errors } = result;
    const model = advertModel(await this.adverts.get(actor, id));
    return invalidPage(OWN_VIEW, {
      ...model,
      errors: errors.map(({ field, text }) => ({
        field: '',
        text,
        ...(field && { href: recruitmentPaths.section(id, field) }),
      })),
    });
  }

  /** "I have read this": back to the part the advice is about. */
  @Post('advice')
  async acceptAdvice(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { form } = readForm(AdviceForm, body);
    await this.adverts.acceptAdvice(actor, idIn(request), { ...form });
    return done(request, 'Thank you. We noted that you have read it.');
  }

  @Post('place-of-profile')
  async usePlaceOfProfile(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const id = idIn(request);
    const result = await attempt(() => this.adverts.usePlaceOfProfile(actor, id));
    leaveNoticeIf(request, 'done' in result && `Saved: the place is ${result.done.answers.place.place}.`);
    if ('done' in result) return new SeeOther(recruitmentPaths.section(id, 'place'));
    const own = await this.adverts.get(actor, id);
    const model = sectionModel(own, 'place', filledForm('place', own.answers));
    return invalidPage(PLACE_VIEW, { ...model, errors: placed('place', result.errors) });
  }

  @Get('close')
  async askClose(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CLOSE_VIEW, closeModel(await this.adverts.get(actor, id)));
  }

  @Post('close')
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idIn(request);
    const { form, errors } = readForm(CloseForm, body);
    if (errors.length > 0) return invalidPage(CLOSE_VIEW, { ...closeModel(await this.adverts.get(actor, id)), errors });
    await (form.why === 'filled' ? this.moves.fill(actor, id) : this.moves.close(actor, id));
    return done(request, form.why === 'filled' ? 'Good news. Your advert has ended.' : 'Your advert is closed.');
  }

  @Get('delete')
  async askDelete(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page('recruitment/vacancies-delete.njk', deleteModel(await this.adverts.get(actor, id)));
  }

  @Post('delete')
  async delete(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.adverts.deleteDraft(actor, idIn(request));
    leaveNotice(request, 'The draft is deleted.');
    return new SeeOther(recruitmentPaths.vacancies);
  }
}

function idIn(request: RegisterRequest): string {
  return String(request.params['id']);
}

function done(request: RegisterRequest, sentence: string): SeeOther {
  leaveNotice(request, sentence);
  return new SeeOther(recruitmentPaths.vacancy(idIn(request)));
}

function leaveNoticeIf(request: RegisterRequest, sentence: string | false): void {
  if (sentence) leaveNotice(request, sentence);
}
