import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, lacksStrength, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { RecoveryCodes } from '../factors/recovery-codes.service';
import { EmailCodesForm } from './ways-in.form';
import { waysInModel, WAYS_IN_BACK } from './ways-in.presenter';
import { WaysIn } from './ways-in.service';

const VIEW = 'accounts/ways-in.njk';

/** One's ways of signing in: the list, codes by mail, recovery codes. */
@ApiExcludeController()
@Controller()
@Access(accountsAccess.changeWaysIn)
export class WaysInPageController {
  constructor(
    private readonly waysIn: WaysIn,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  @Get(accountsPaths.waysIn)
  @Access(accountsAccess.seeWaysIn)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, waysInModel(await this.waysIn.overview(actor), lacksStrength(actor)));
  }

  @Get(accountsPaths.emailCodes)
  async showEmailCodes(@CurrentActor() actor: Actor): Promise<Page> {
    const { status, isStaff } = await this.waysIn.overview(actor);
    return new Page('accounts/email-codes.njk', emailCodesModel(status.email, isStaff));
  }

  @Post(accountsPaths.emailCodes)
  async turnEmailCodes(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(EmailCodesForm, body);
    const turn = () =>
      form.turn === 'on' ? this.waysIn.turnEmailCodesOn(actor) : this.waysIn.turnEmailCodesOff(actor);
    const result = errors.length > 0 ? { errors: [...errors] } : await attempt(turn);
    if ('errors' in result) {
      const { status, isStaff } = await this.waysIn.overview(actor);
      return invalidPage('accounts/email-codes.njk', { ...emailCodesModel(status.email, isStaff), ...result });
    }
    leaveNotice(request, form.turn === 'on' ? 'Codes by email are on.' : 'Codes by email are off.');
    return new SeeOther(accountsPaths.waysIn);
  }

  @Get(accountsPaths.recoveryCodes)
  async showRecoveryCodes(@CurrentActor() actor: Actor): Promise<Page> {
    const { status } = await this.waysIn.overview(actor);
    return new Page('accounts/recovery-codes.njk', {
      title: 'Recovery codes',
      left: status.recoveryCodesLeft,
      page: WAYS_IN_BACK,
    });
  }

  /** The codes are in this one answer, which nobody keeps, and nowhere else. */
  @Post(accountsPaths.recoveryCodes)
  async makeRecoveryCodes(@CurrentActor() actor: Actor): Promise<Page> {
    const codes = await this.recoveryCodes.replace(actor);
    return new Page('accounts/recovery-codes-made.njk', {
      title: 'Your recovery codes',
      codes,
      paths: accountsPaths,
    });
  }
}

function emailCodesModel(isOn: boolean, isStaff: boolean) {
  return { title: 'Codes by email', isOn, isStaff, page: WAYS_IN_BACK };
}
