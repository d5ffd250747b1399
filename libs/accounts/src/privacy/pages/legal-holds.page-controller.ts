import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { idOf } from '../../staff/pages/id-of';
import { staffPaths } from '../../staff/staff.paths';
import { LONGEST_HOLD_REASON } from '../holds/legal-hold';
import { LegalHolds } from '../holds/legal-holds.service';
import { privacyAccess } from '../privacy.access';
import { privacyPaths } from '../privacy.paths';
import { HoldForm } from './privacy.forms';
import { holdView } from './privacy.presenter';

const VIEW = 'accounts/privacy/legal-hold.njk';

/** People whose data must be kept for now. */
@ApiExcludeController()
@Controller()
export class LegalHoldsPageController {
  constructor(private readonly holds: LegalHolds) {}

  @Get(privacyPaths.holds)
  @Access(privacyAccess.seeHolds)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('accounts/privacy/legal-holds.njk', {
      title: 'Data on hold',
      holds: (await this.holds.list(actor)).map(holdView),
      mayLift: hasRole(actor, ...privacyAccess.hold.roles),
      peoplePath: staffPaths.people,
    });
  }

  @Post('/staff/legal-holds/:id/lift')
  @Access(privacyAccess.hold)
  async lift(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.holds.lift(actor, idOf(request.params['id']));
    leaveNotice(request, 'The hold is lifted. What is due goes tonight.');
    return new SeeOther(privacyPaths.holds);
  }

  @Get('/staff/people/:id/legal-hold')
  @Access(privacyAccess.hold)
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id), new HoldForm()));
  }

  @Post('/staff/people/:id/legal-hold')
  @Access(privacyAccess.hold)
  async place(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(HoldForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), errors });
    const wish = { reason: form.reason, reviewOn: form.reviewOn() };
    const result = await attempt(() => this.holds.place(actor, id, wish));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), ...result });
    leaveNotice(request, 'Nothing of this person’s goes until the hold is lifted.');
    return new SeeOther(privacyPaths.holds);
  }

  private async model(actor: Actor, id: string, form: HoldForm): Promise<PageModel> {
    const { displayName, hold } = await this.holds.ofPerson(actor, id);
    return {
      title: `Keep the data of ${displayName}`,
      page: { back: { href: staffPaths.person(id), text: displayName } },
      displayName,
      hold: hold && holdView(hold),
      values: {
        reason: form.reason,
        reviewOn: {
          day: form['reviewOn-day'],
          month: form['reviewOn-month'],
          year: form['reviewOn-year'],
        },
      },
      longest: LONGEST_HOLD_REASON,
    };
  }
}
