import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { ApplicationSides } from '../application-sides.service';
import { Interviews } from '../interviews.service';
import { MeetingPlans } from '../meeting-plans.service';
import { WrittenTermsOfOffers } from '../written-terms.service';
import { planIn } from './application.forms';
import { planModel, questionsModel, termsModel } from './either-side.presenter';
import { idOf } from './id-of';

const PLAN_VIEW = 'recruitment/applications-plan.njk';
const SHEET_VIEW = 'recruitment/applications-sheet.njk';

/** What both sides of an application have: the calendar file, what to ask, a plan of one's own, the written terms. */
@ApiExcludeController()
@Controller('applications/:id')
@Access(recruitmentAccess.seeEitherApplication)
export class EitherSidePageController {
  constructor(
    private readonly sides: ApplicationSides,
    private readonly interviews: Interviews,
    private readonly plans: MeetingPlans,
    private readonly terms: WrittenTermsOfOffers,
  ) {}

  @Get('interview.ics')
  @Header('Content-Disposition', 'attachment; filename="interview.ics"')
  async calendar(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const file = await this.interviews.calendar(actor, idOf(id), licensee.primaryHost);
    return new StreamableFile(Buffer.from(file), { type: 'text/calendar; charset=utf-8' });
  }

  @Get('questions-to-ask')
  async questions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(SHEET_VIEW, questionsModel(await this.sides.of(actor, idOf(id))));
  }

  @Get('meeting-plan')
  async plan(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const side = await this.sides.of(actor, idOf(id));
    return new Page(PLAN_VIEW, planModel(side, { plan: await this.plans.get(actor, side.applicationId) }));
  }

  @Post('meeting-plan')
  @Access(recruitmentAccess.changeEitherApplication)
  async savePlan(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const side = await this.sides.of(actor, idOf(request.params['id']));
    const result = await attempt(() => this.plans.save(actor, side.applicationId, planIn(body)));
    if ('errors' in result) return invalidPage(PLAN_VIEW, { ...planModel(side, { body }), errors: result.errors });
    leaveNotice(request, 'Your plan is saved. Only you can read it.');
    return new SeeOther(paths.meetingPlan(side.applicationId));
  }

  @Get('written-terms')
  async writtenTerms(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const side = await this.sides.of(actor, idOf(id));
    return new Page(SHEET_VIEW, termsModel(side, await this.terms.get(actor, side.applicationId)));
  }
}
