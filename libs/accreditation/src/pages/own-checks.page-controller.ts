import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, Clock, CurrentActor, CurrentVisit, type Actor, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { accreditationAccess } from '../accreditation.access';
import { accreditationPaths } from '../accreditation.paths';
import { OwnChecks } from '../checks/own-checks.service';
import { dbsRuleWords } from '../policies/evidence-rules';
import { OwnCheckPlan } from '../route-finder/own-check-plan.service';
import { CheckForm, CheckVersionForm, versionIn } from './check.form';
import { checkFormModel, ownChecksModel, takeOutCheckModel } from './own-checks.presenter';
import { idOf } from './id-of';

const LIST = 'accreditation/own-checks.njk';
const FORM = 'accreditation/check-form.njk';
const TAKE_OUT = 'accreditation/take-out.njk';

/** A PA's own checks: what they tell, and how each stands. */
@ApiExcludeController()
@Controller(accreditationPaths.ownChecks)
@Access(accreditationAccess.ownChecks)
export class OwnChecksPageController {
  constructor(
    private readonly checks: OwnChecks,
    private readonly plan: OwnCheckPlan,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, licensee }: Visit): Promise<Page> {
    const [checks, plan] = [await this.checks.list(actor), await this.plan.find(actor)];
    const model = ownChecksModel(checks, plan, localDay(this.clock.now()));
    return new Page(LIST, { ...model, checkRule: dbsRuleWords(licensee) });
  }

  @Get('new')
  @Access(accreditationAccess.changeOwnChecks)
  showNew(): Page {
    return new Page(FORM, checkFormModel(new CheckForm(), null));
  }

  @Post('new')
  @Access(accreditationAccess.changeOwnChecks)
  async declare(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(CheckForm, body);
    const result = await attempt(() => this.checks.declare(actor, form.input()));
    if ('errors' in result) return invalidPage(FORM, { ...checkFormModel(form, null), ...result });
    leaveNotice(request, 'Thank you. Next, show us the original. We have told our staff.');
    return new SeeOther(accreditationPaths.ownChecks);
  }

  @Get(':id')
  @Access(accreditationAccess.changeOwnChecks)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const check = await this.checks.get(actor, idOf(id));
    return new Page(FORM, checkFormModel(CheckForm.of(check), check));
  }

  @Post(':id')
  @Access(accreditationAccess.changeOwnChecks)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(CheckForm, body);
    const check = await this.checks.get(actor, id);
    const change = { input: form.input(), version: versionIn(form.version) };
    const result = await attempt(() => this.checks.change(actor, id, change));
    if ('errors' in result) return invalidPage(FORM, { ...checkFormModel(form, check), ...result });
    leaveNotice(request, 'We have saved what you changed.');
    return new SeeOther(accreditationPaths.ownChecks);
  }

  @Post(':id/permit')
  @Access(accreditationAccess.changeOwnChecks)
  async permit(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.checks.permit(actor, id);
    leaveNotice(request, 'Thank you. We may look at the Update Service once. We ask you again before the next time.');
    return new SeeOther(accreditationPaths.ownChecks);
  }

  @Post(':id/permit/end')
  @Access(accreditationAccess.changeOwnChecks)
  async forbid(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.checks.forbid(actor, idOf(request.params['id']));
    leaveNotice(request, 'We do not look. You can say yes again at any time.');
    return new SeeOther(accreditationPaths.ownChecks);
  }

  @Get(':id/take-out')
  @Access(accreditationAccess.changeOwnChecks)
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const check = await this.checks.get(actor, idOf(id));
    return new Page(TAKE_OUT, takeOutCheckModel(check, localDay(this.clock.now())));
  }

  @Post(':id/take-out')
  @Access(accreditationAccess.changeOwnChecks)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(CheckVersionForm, body);
    await this.checks.withdraw(actor, id, form.seenVersion);
    leaveNotice(request, 'We took it out. Nobody sees it any more.');
    return new SeeOther(accreditationPaths.ownChecks);
  }
}
