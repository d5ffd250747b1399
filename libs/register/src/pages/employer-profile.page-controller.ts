import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONSENT_WORDINGS, SensitiveFacts } from '@pa/accounts';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { EmployerProfiles } from '../employer-profiles.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { choicesOf } from './choices';
import { EmployerProfileForm } from './forms/employer-profile.form';

const VIEW = 'register/employer-profile.njk';

/** What an employer tells of themselves. Only they see it. */
@ApiExcludeController()
@Controller()
export class EmployerProfilePageController {
  constructor(
    private readonly profiles: EmployerProfiles,
    private readonly facts: SensitiveFacts,
  ) {}

  @Get(registerPaths.employerProfile)
  @Access(registerAccess.seeEmployerProfile)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const { details } = await this.profiles.getOwn(actor);
    return new Page(VIEW, await this.model(actor, EmployerProfileForm.of(details)));
  }

  @Post(registerPaths.employerProfile)
  @Access(registerAccess.ownEmployerProfile)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(EmployerProfileForm, body);
    const result = await attempt(() => this.profiles.save(actor, form.answers(), form.sensitiveFacts === 'yes'));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, form)), errors: result.errors });
    leaveNotice(request, 'Saved. Only you see this page.');
    return new SeeOther(registerPaths.employerProfile);
  }

  private async model(actor: Actor, form: EmployerProfileForm): Promise<PageModel> {
    const isAgreed = await this.facts.isAgreed(actor);
    return { ...formModel(form), agree: isAgreed ? null : CONSENT_WORDINGS['sensitive-facts'].asks };
  }
}

function formModel(form: EmployerProfileForm): PageModel {
  return {
    title: 'About you',
    values: form,
    choices: {
      hiringFor: choicesOf('hiringFor'),
      money: choicesOf('moneySources'),
      needs: choicesOf('communicationNeeds'),
    },
  };
}
