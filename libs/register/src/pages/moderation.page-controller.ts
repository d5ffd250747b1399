import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { validate as isUuid } from 'uuid';
import { Moderation } from '../moderation.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { DecisionForm } from './forms/decision.form';
import { caseModel, queueModel, takeOffModel } from './moderation.presenter';
import { PublicProfilePresenter } from './public-profile.presenter';

const CASE_VIEW = 'register/moderation-case.njk';
const SAID = {
  approved: 'Done. The profile is right as it is.',
  'needs-changes': 'Sent. We wrote to the PA what to change.',
  removed: 'Done. The profile is off the register, and we wrote to the PA.',
} as const;

/** Staff look at profiles and decide. */
@ApiExcludeController()
@Controller()
export class ModerationPageController {
  constructor(
    private readonly moderation: Moderation,
    private readonly presenter: PublicProfilePresenter,
    private readonly clock: Clock,
  ) {}

  @Get(registerPaths.moderation)
  @Access(registerAccess.seeModeration)
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    const queue = await this.moderation.listQueue(actor, { order: 'oldest', page: pageNumber(page) });
    return new Page('register/moderation.njk', queueModel(queue, this.clock.now()));
  }

  @Get('/staff/moderation/:id')
  @Access(registerAccess.seeModeration)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE_VIEW, await this.model(actor, idOf(id)));
  }

  @Post('/staff/moderation/:id')
  @Access(registerAccess.moderate)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(DecisionForm, body);
    if (errors.length > 0) return this.invalid(actor, id, { form, errors });
    if (form.isToBeAsked) return this.askAgain(actor, id, form);
    const result = await attempt(() => this.moderation.decide(actor, id, form.request()));
    if ('errors' in result) return this.invalid(actor, id, { form, errors: result.errors });
    leaveNotice(request, SAID[form.request().decision]);
    return new SeeOther(registerPaths.moderation);
  }

  private async askAgain(actor: Actor, id: string, form: DecisionForm): Promise<Page> {
    const { profile } = await this.moderation.getCase(actor, id);
    return new Page('register/take-off.njk', takeOffModel(profile, form));
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
    const mayDecide = hasRole(actor, ...registerAccess.moderate.roles);
    return caseModel(found, { profile: this.presenter.present(found.profile), form, mayDecide });
  }
}

/** What is no id is no page. */
function idOf(id: string | string[] | undefined): string {
  if (typeof id !== 'string' || !isUuid(id)) throw new NotFoundException('There is no such page.');
  return id;
}

/** Which page of the list; what is no number is the first. */
function pageNumber(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
