import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, readForm, SeeOther, type Page } from '@pa/web';
import { accreditationAccess } from '../accreditation.access';
import { accreditationPaths } from '../accreditation.paths';
import { OwnCheckPlan } from '../route-finder/own-check-plan.service';
import { WhichCheckForm } from './which-check.form';
import { missingPage } from './which-check.presenter';

/** The check that a PA wants to get, kept on the page of their checks. */
@ApiExcludeController()
@Controller(accreditationPaths.plan)
@Access(accreditationAccess.ownChecks)
export class CheckPlanPageController {
  constructor(private readonly plan: OwnCheckPlan) {}

  @Post()
  async keep(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(WhichCheckForm, body);
    const facts = form.facts();
    if (!facts) return missingPage(form, errors);
    await this.plan.keep(actor, facts);
    leaveNotice(request, 'We put it on this page. You can take it off at any time.');
    return new SeeOther(accreditationPaths.ownChecks);
  }

  @Post('end')
  async drop(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.plan.drop(actor);
    leaveNotice(request, 'We took it off this page.');
    return new SeeOther(accreditationPaths.ownChecks);
  }
}
