import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, editWeek, invalidPage, leaveNotice, openWeek, Page, SeeOther, type WeekEdit } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import { PaProfiles } from '../pa-profiles.service';
import { PaWeeks } from '../pa-weeks.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { isFirstTime, pathAfter } from './section.presenter';
import { shownWeeks, weekModel, weekPathShowing } from './week.presenter';

const VIEW = 'register/week.njk';

/** A PA's usual week: a grid, and plain forms that keep each change at once. */
@ApiExcludeController()
@Controller()
@Access(registerAccess.ownPaProfile)
export class WeekPageController {
  constructor(
    private readonly profiles: PaProfiles,
    private readonly weeks: PaWeeks,
    private readonly clock: Clock,
  ) {}

  @Get(registerPaths.week)
  async show(@CurrentActor() actor: Actor, @Query('weeks') weeks: unknown): Promise<Page> {
    const own = await this.profiles.getOwn(actor);
    const edit = openWeek(own.week);
    const shown = shownWeeks(weeks, own.week, this.clock.now());
    return this.page(own, { ...edit, shown, values: { ...edit.values, weeks: shown } });
  }

  @Post(registerPaths.week)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const edit = editWeek(body);
    if (edit.errors.length > 0) return this.page(await this.profiles.getOwn(actor), edit);
    if (!edit.save && edit.said === '') return this.page(await this.profiles.getOwn(actor), edit);
    const result = await attempt(() => this.weeks.saveWeek(actor, edit.spans));
    if ('errors' in result) {
      const errors = result.errors.map(({ text }) => ({ field: 'day', text }));
      return this.page(await this.profiles.getOwn(actor), { ...edit, errors });
    }
    leaveNotice(request, edit.save ? 'Your week is saved.' : `Saved: ${edit.said}.`);
    return new SeeOther(edit.save && isFirstTime(result.done) ? pathAfter('week') : weekPathShowing(edit.shown));
  }

  private page(own: OwnPaProfile, edit: WeekEdit): Page {
    const model = weekModel(own, edit, this.clock.now());
    return edit.errors.length > 0 ? invalidPage(VIEW, { ...model, errors: edit.errors }) : new Page(VIEW, model);
  }
}
