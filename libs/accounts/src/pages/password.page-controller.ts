import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther } from '@pa/web';
import { accountsLimits } from '../accounts.limits';
import { accountsPaths } from '../accounts.paths';
import { PasswordReset } from '../password-reset.service';
import { ForgotPasswordForm, NewPasswordForm } from './forgot-password.form';

/** For who forgot their password. */
@ApiExcludeController()
@Controller()
@Public()
export class PasswordPageController {
  constructor(
    private readonly passwordReset: PasswordReset,
    private readonly limits: RateLimits,
  ) {}

  @Get(accountsPaths.forgotPassword)
  showAsk(): Page {
    return new Page('accounts/forgot-password.njk', {
      title: 'Forgotten your password?',
      values: new ForgotPasswordForm(),
    });
  }

  @Post(accountsPaths.forgotPassword)
  async ask(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(ForgotPasswordForm, body);
    if (errors.length > 0)
      return invalidPage('accounts/forgot-password.njk', { title: 'Forgotten your password?', values: form, errors });
    await this.limits.countAll(
      { rule: accountsLimits.forgotPassword, key: `${licensee.id}:${addressKey(request.ip)}` },
      { rule: accountsLimits.askedMailsRegister, key: licensee.id },
    );
    await this.passwordReset.ask(licensee.id, form.email);
    return new SeeOther(accountsPaths.forgotPasswordSent);
  }

  @Get(accountsPaths.forgotPasswordSent)
  sent(): Page {
    return new Page('accounts/check-your-email.njk', { title: 'Check your email', paths: accountsPaths });
  }

  @Get('/reset-password/:token')
  showReset(): Page {
    return new Page('accounts/reset-password.njk', { title: 'Choose a new password' });
  }

  @Post('/reset-password/:token')
  async reset(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page> {
    const { form, errors } = readForm(NewPasswordForm, body);
    if (errors.length > 0)
      return invalidPage('accounts/reset-password.njk', { title: 'Choose a new password', errors });
    await this.limits.count(accountsLimits.resetPassword, `${licensee.id}:${addressKey(request.ip)}`);
    const token = String(request.params['token']);
    const result = await attempt(() => this.passwordReset.reset(licensee.id, token, form.password));
    if ('errors' in result && result.errors.some(({ field }) => field === 'password'))
      return invalidPage('accounts/reset-password.njk', { title: 'Choose a new password', ...result });
    if ('errors' in result)
      return invalidPage('accounts/stale-link.njk', {
        title: 'This link no longer works',
        ...result,
        paths: accountsPaths,
      });
    return new Page('accounts/password-changed.njk', { title: 'Your password is changed', paths: accountsPaths });
  }
}
