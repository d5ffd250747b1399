import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, Public, RetentionRules, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { idOf } from '../../staff/pages/id-of';
import { staffPaths } from '../../staff/staff.paths';
import { AccountClosing } from '../closing/account-closing.service';
import { LONGEST_STAFF_WORDS } from '../closing/closing-reasons';
import { LegalHolds } from '../holds/legal-holds.service';
import { privacyAccess } from '../privacy.access';
import { privacyPaths } from '../privacy.paths';
import { CLOSING_DAYS } from '../privacy.retention';
import { CloseForForm, CloseForm } from './privacy.forms';
import { CLOSING_OPTIONS, scheduleRows } from './privacy.presenter';

const CLOSE = 'accounts/privacy/close.njk';
const CLOSE_FOR = 'accounts/privacy/close-for.njk';

/** The end of an account, and what goes when. */
@ApiExcludeController()
@Controller()
export class ClosePageController {
  constructor(
    private readonly closing: AccountClosing,
    private readonly holds: LegalHolds,
    private readonly rules: RetentionRules,
  ) {}

  @Get(privacyPaths.schedule)
  @Public()
  schedule(): Page {
    const rows = scheduleRows(this.rules.list());
    return new Page('accounts/privacy/schedule.njk', { title: 'How long we keep data', rows });
  }

  @Get(privacyPaths.close)
  @Access(privacyAccess.closeOwn)
  askClose(): Page {
    return new Page(CLOSE, this.closeModel(new CloseForm()));
  }

  @Post(privacyPaths.close)
  @Access(privacyAccess.closeOwn)
  async close(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(CloseForm, body);
    if (errors.length > 0) return invalidPage(CLOSE, { ...this.closeModel(form), errors });
    const result = await attempt(() => this.closing.closeOwn(actor, form.reason));
    if ('errors' in result) return invalidPage(CLOSE, { ...this.closeModel(form), ...result });
    return new SeeOther(privacyPaths.closed);
  }

  @Get(privacyPaths.closed)
  @Public()
  closed(): Page {
    return new Page('accounts/privacy/closed.njk', { title: 'Your account is closed', days: CLOSING_DAYS });
  }

  @Get('/staff/people/:id/close-account')
  @Access(privacyAccess.closeForSomeone)
  async askCloseFor(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CLOSE_FOR, await this.closeForModel(actor, idOf(id), new CloseForForm()));
  }

  @Post('/staff/people/:id/close-account')
  @Access(privacyAccess.closeForSomeone)
  async closeFor(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(CloseForForm, body);
    if (errors.length > 0) return invalidPage(CLOSE_FOR, { ...(await this.closeForModel(actor, id, form)), errors });
    const result = await attempt(() => this.closing.closeFor(actor, id, form.words));
    if ('errors' in result)
      return invalidPage(CLOSE_FOR, { ...(await this.closeForModel(actor, id, form)), ...result });
    leaveNotice(request, `The account is closed. The data goes in ${CLOSING_DAYS} days, unless they sign in.`);
    return new SeeOther(staffPaths.person(id));
  }

  private closeModel({ reason }: CloseForm): PageModel {
    return {
      title: 'Close your account',
      page: { back: { href: privacyPaths.data, text: 'Your data' } },
      days: CLOSING_DAYS,
      rows: scheduleRows(this.rules.list()),
      reasons: CLOSING_OPTIONS,
      values: { reason },
      paths: privacyPaths,
    };
  }

  private async closeForModel(actor: Actor, id: string, form: CloseForForm): Promise<PageModel> {
    const { displayName } = await this.holds.ofPerson(actor, id);
    return {
      title: `Close the account of ${displayName}`,
      page: { back: { href: staffPaths.person(id), text: displayName } },
      displayName,
      days: CLOSING_DAYS,
      values: { words: form.words },
      longest: LONGEST_STAFF_WORDS,
    };
  }
}
