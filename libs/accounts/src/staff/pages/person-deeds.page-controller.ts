import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { PeopleDirectory } from '../people-directory.service';
import { PersonDeeds } from '../person-deeds.service';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import { CHOSEN_REASONS, LONGEST_REASON, REASON_WORDS } from '../suspension';
import { idOf } from './id-of';
import { SuspendForm } from './suspend.form';

const VIEW = 'accounts/staff/suspend.njk';

/** Suspending an account, bringing it back, and signing somebody out everywhere. */
@ApiExcludeController()
@Controller()
export class PersonDeedsPageController {
  constructor(
    private readonly deeds: PersonDeeds,
    private readonly directory: PeopleDirectory,
  ) {}

  @Get('/staff/people/:id/suspend')
  @Access(staffAccess.suspendPeople)
  async askSuspend(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id), new SuspendForm()));
  }

  @Post('/staff/people/:id/suspend')
  @Access(staffAccess.suspendPeople)
  async suspend(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(SuspendForm, body);
    if (errors.length > 0) return this.again(actor, id, { form, errors });
    const result = await attempt(() => this.deeds.suspend(actor, id, form.request()));
    if ('errors' in result) return this.again(actor, id, { form, errors: result.errors });
    leaveNotice(request, 'The account is suspended. They are signed out, and nobody sees them.');
    return new SeeOther(staffPaths.person(id));
  }

  @Post('/staff/people/:id/reinstate')
  @Access(staffAccess.suspendPeople)
  async reinstate(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.deeds.reinstate(actor, id);
    leaveNotice(request, 'The account is back as it was.');
    return new SeeOther(staffPaths.person(id));
  }

  @Post('/staff/people/:id/sign-out')
  @Access(staffAccess.endSessions)
  async endSessions(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.deeds.endSessions(actor, id);
    leaveNotice(request, 'They are signed out everywhere.');
    return new SeeOther(staffPaths.person(id));
  }

  private async again(
    actor: Actor,
    id: string,
    { form, errors }: { form: SuspendForm; errors: readonly FieldError[] },
  ): Promise<Page> {
    return invalidPage(VIEW, { ...(await this.model(actor, id, form)), errors });
  }

  private async model(actor: Actor, id: string, values: SuspendForm): Promise<PageModel> {
    const { displayName } = await this.directory.get(actor, id);
    return {
      title: `Suspend ${displayName}’s account`,
      page: { back: { href: staffPaths.person(id), text: displayName } },
      values,
      reasons: CHOSEN_REASONS.map((value) => ({ value, text: REASON_WORDS[value] })),
      longest: LONGEST_REASON,
    };
  }
}
