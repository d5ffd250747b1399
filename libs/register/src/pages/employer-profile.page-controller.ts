import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
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
  constructor(private readonly profiles: EmployerProfiles) {}

  @Get(registerPaths.employerProfile)
  @Access(registerAccess.seeEmployerProfile)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const { details } = await this.profiles.getOwn(actor);
    return new Page(VIEW, model(EmployerProfileForm.of(details)));
  }

  @Post(registerPaths.employerProfile)
  @Access(registerAccess.ownEmployerProfile)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(EmployerProfileForm, body);
    const result = await attempt(() => this.profiles.save(actor, form.answers()));
    if ('errors' in result) return invalidPage(VIEW, { ...model(form), errors: result.errors });
    leaveNotice(request, 'Saved. Only you see this page.');
    return new SeeOther(registerPaths.employerProfile);
  }
}

function model(form: EmployerProfileForm): PageModel {
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
