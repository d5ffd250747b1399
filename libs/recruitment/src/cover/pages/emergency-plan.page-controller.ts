import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentVisit, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { CoverCircle } from '../cover-circle.service';
import { EmergencyPlans, LONGEST_PLAN_WORDS, type EmergencyPlan } from '../emergency-plans.service';
import { planIn } from './cover.forms';

const CHANGE_VIEW = 'recruitment/cover-plan-change.njk';

/** What to do when a PA does not come, as a sheet that prints in large letters. */
@ApiExcludeController()
@Controller('employer/emergency-plan')
@Access(recruitmentAccess.askCover)
export class EmergencyPlanPageController {
  constructor(
    private readonly plans: EmergencyPlans,
    private readonly circle: CoverCircle,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, licensee }: Visit): Promise<Page> {
    const { plan, updatedAt } = await this.plans.get(actor);
    const { members } = await this.circle.list(actor);
    return new Page('recruitment/cover-plan.njk', {
      title: 'When a PA does not come',
      page: { back: { href: paths.cover, text: 'Back to your cover' } },
      isWritten: updatedAt !== null,
      people: linesOf(plan.people),
      circle: members.map(({ displayName }) => displayName),
      blocks: [
        { title: 'What you have to know', lines: linesOf(plan.facts) },
        { title: 'Where things are', lines: linesOf(plan.things) },
        { title: 'Never do this', lines: linesOf(plan.never) },
      ].filter(({ lines }) => lines.length > 0),
      coverAddress: `${licensee.primaryHost}${paths.newCover}`,
      changeHref: paths.changeEmergencyPlan,
    });
  }

  @Get('change')
  async ask(@CurrentVisit() { actor }: Visit): Promise<Page> {
    return new Page(CHANGE_VIEW, changeModel((await this.plans.get(actor)).plan));
  }

  @Post('change')
  async save(
    @CurrentVisit() { actor }: Visit,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const given = planIn(body);
    const result = await attempt(() => this.plans.save(actor, given));
    if ('errors' in result) return invalidPage(CHANGE_VIEW, { ...changeModel(given), errors: result.errors });
    leaveNotice(request, 'Saved. Print it, and put it where everybody sees it.');
    return new SeeOther(paths.emergencyPlan);
  }
}

function changeModel(values: EmergencyPlan): PageModel {
  return {
    title: 'Your emergency plan',
    page: { back: { href: paths.emergencyPlan, text: 'Back to the plan' } },
    values,
    longest: LONGEST_PLAN_WORDS,
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
