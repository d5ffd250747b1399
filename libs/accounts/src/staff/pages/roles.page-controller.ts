import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { PeopleDirectory } from '../people-directory.service';
import { RoleChanges } from '../role-changes.service';
import { roleOptions } from '../role-words';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { GIVEN_ROLES } from '../staff-power';
import { idOf } from './id-of';
import { RolesForm } from './roles.form';

const VIEW = 'accounts/staff/roles.njk';

/** A manager says what somebody is, or that they no longer work here. The pages ask for a fresh proof, as the deeds do. */
@ApiExcludeController()
@Controller()
@Access(staffAccess.changeRoles)
export class RolesPageController {
  constructor(
    private readonly changes: RoleChanges,
    private readonly directory: PeopleDirectory,
  ) {}

  @Get('/staff/people/:id/roles')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id)));
  }

  @Post('/staff/people/:id/roles')
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(RolesForm, body);
    if (errors.length > 0) return this.again(actor, id, errors);
    const result = await attempt(() => this.changes.change(actor, id, form.chosen()));
    if ('errors' in result) return this.again(actor, id, result.errors);
    leaveNotice(request, 'Saved. They must sign in again, and we have told them by email.');
    return new SeeOther(staffPaths.person(id));
  }

  @Get('/staff/people/:id/has-left')
  async askHasLeft(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page('accounts/staff/has-left.njk', await this.leaverModel(actor, idOf(id)));
  }

  @Post('/staff/people/:id/has-left')
  async hasLeft(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const result = await attempt(() => this.changes.hasLeft(actor, id));
    if ('errors' in result)
      return invalidPage('accounts/staff/has-left.njk', { ...(await this.leaverModel(actor, id)), ...result });
    leaveNotice(request, 'Done. They can no longer do anything as staff.');
    return new SeeOther(staffPaths.person(id));
  }

  private async again(actor: Actor, id: string, errors: readonly FieldError[]): Promise<Page> {
    return invalidPage(VIEW, { ...(await this.model(actor, id)), errors });
  }

  private async model(actor: Actor, id: string): Promise<PageModel> {
    const { displayName, roles } = await this.directory.get(actor, id);
    return {
      title: `What ${displayName} is on this register`,
      page: { back: { href: staffPaths.person(id), text: displayName } },
      name: displayName,
      values: roles,
      options: roleOptions(GIVEN_ROLES),
    };
  }

  private async leaverModel(actor: Actor, id: string): Promise<PageModel> {
    const { displayName } = await this.directory.get(actor, id);
    return {
      title: `Has ${displayName} left?`,
      page: { back: { href: staffPaths.person(id), text: displayName } },
      cancelHref: staffPaths.person(id),
    };
  }
}
