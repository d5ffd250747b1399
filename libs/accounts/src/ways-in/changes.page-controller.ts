import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  CurrentLicensee,
  Public,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { EmailChanges } from '../changes/email-changes.service';
import { PasswordChanges } from '../changes/password-changes.service';
import { ChangeEmailForm, ChangePasswordForm } from './ways-in.form';
import { WAYS_IN_BACK } from './ways-in.presenter';

const PASSWORD_VIEW = 'accounts/change-password.njk';
const PASSWORD_PAGE = { title: 'Change your password', page: WAYS_IN_BACK };
const EMAIL_VIEW = 'accounts/change-email.njk';
const EMAIL_PAGE = { title: 'Change your email address', page: WAYS_IN_BACK };

/** Changing one's password and one's address. */
@ApiExcludeController()
@Controller()
@Access(accountsAccess.changeWaysIn)
export class ChangesPageController {
  constructor(
    private readonly passwords: PasswordChanges,
    private readonly emails: EmailChanges,
  ) {}

  @Get(accountsPaths.changePassword)
  showPassword(): Page {
    return new Page(PASSWORD_VIEW, PASSWORD_PAGE);
  }

  @Post(accountsPaths.changePassword)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(ChangePasswordForm, body);
    const result =
      errors.length > 0 ? { errors: [...errors] } : await attempt(() => this.passwords.change(actor, form));
    if ('errors' in result) return invalidPage(PASSWORD_VIEW, { ...PASSWORD_PAGE, ...result });
    leaveNotice(request, 'Your password is changed. You were signed out everywhere else.');
    return new SeeOther(accountsPaths.waysIn);
  }

  @Get(accountsPaths.changeEmail)
  showEmail(): Page {
    return new Page(EMAIL_VIEW, { ...EMAIL_PAGE, values: new ChangeEmailForm() });
  }

  @Post(accountsPaths.changeEmail)
  async changeEmail(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(ChangeEmailForm, body);
    const result =
      errors.length > 0 ? { errors: [...errors] } : await attempt(() => this.emails.ask(actor, form.email));
    if ('errors' in result) return invalidPage(EMAIL_VIEW, { ...EMAIL_PAGE, values: form, ...result });
    return new SeeOther(accountsPaths.changeEmailSent);
  }

  @Get(accountsPaths.changeEmailSent)
  @Access(accountsAccess.seeWaysIn)
  showSent(): Page {
    return new Page('accounts/change-email-sent.njk', { title: 'Check your new email', page: WAYS_IN_BACK });
  }

  @Get('/confirm-new-email/:token')
  @Public()
  showProve(): Page {
    return new Page('accounts/confirm-email.njk', { title: 'Confirm your new email address' });
  }

  @Post('/confirm-new-email/:token')
  @Public()
  async prove(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    const result = await attempt(() => this.emails.prove(licensee.id, token));
    if ('errors' in result)
      return invalidPage('accounts/stale-link.njk', {
        title: 'This link no longer works',
        ...result,
        paths: accountsPaths,
      });
    return new Page('accounts/email-changed.njk', { title: 'Your email address is changed', paths: accountsPaths });
  }
}
