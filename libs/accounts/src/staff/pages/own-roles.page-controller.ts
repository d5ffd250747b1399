import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { raisePower } from '../../browser-session';
import { RoleChanges } from '../role-changes.service';
import { rolesWords } from '../role-words';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { OWN_ROLES, OwnRolesForm } from './own-roles.form';

const VIEW = 'accounts/staff/own-roles.njk';
const CHOICES = {
  pa: { value: 'pa', text: 'A PA', hint: 'You make a profile, and employers can find you. It is free.' },
  employer: { value: 'employer', text: 'An employer', hint: 'You look for a PA. Nobody can see that you do.' },
} as const;

/** One person may be several things here, with one account. */
@ApiExcludeController()
@Controller()
@Access(staffAccess.ownRoles)
export class OwnRolesPageController {
  constructor(private readonly changes: RoleChanges) {}

  @Get(staffPaths.ownRoles)
  show(@CurrentActor() actor: Actor): Page {
    return new Page(VIEW, model(actor));
  }

  @Post(staffPaths.ownRoles)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(OwnRolesForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(actor), errors });
    await this.changes.addOwn(actor, form.chosen());
    await raisePower(request, {});
    leaveNotice(request, form.role === 'pa' ? 'You are a PA now as well.' : 'You are an employer now as well.');
    return new SeeOther(accountsPaths.account);
  }
}

function model({ roles }: Actor): PageModel {
  return {
    title: 'What you are on this register',
    page: { back: { href: accountsPaths.account, text: 'Your account' } },
    now: rolesWords(roles),
    options: OWN_ROLES.filter((role) => !roles.includes(role)).map((role) => CHOICES[role]),
  };
}
