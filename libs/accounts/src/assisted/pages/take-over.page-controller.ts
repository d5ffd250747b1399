import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, type PageModel } from '@pa/web';
import { accountsLimits } from '../../accounts.limits';
import { accountsPaths } from '../../accounts.paths';
import { AssistedAccounts } from '../assisted-accounts.service';
import { TakeOverForm } from './assisted.forms';

const VIEW = 'accounts/assisted/take-over.njk';

/** Behind the link by which a person takes over the account that staff ran for them. Looking at it does nothing. */
@ApiExcludeController()
@Controller()
@Public()
export class TakeOverPageController {
  constructor(
    private readonly assisted: AssistedAccounts,
    private readonly limits: RateLimits,
  ) {}

  @Get('/take-over/:token')
  async show(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    const result = await attempt(() => this.assisted.read(licensee.id, token));
    return 'errors' in result ? stale() : new Page(VIEW, model(result.done.displayName, new TakeOverForm()));
  }

  @Post('/take-over/:token')
  async takeOver(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page> {
    const token = String(request.params['token']);
    const found = await attempt(() => this.assisted.read(licensee.id, token));
    if ('errors' in found) return stale();
    const { form, errors } = readForm(TakeOverForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(found.done.displayName, form), errors });
    await this.limits.count(accountsLimits.takeOver, `${licensee.id}:${addressKey(request.ip)}`);
    const result = await attempt(() => this.assisted.takeOver(licensee.id, token, form.password));
    if ('errors' in result) return invalidPage(VIEW, { ...model(found.done.displayName, form), errors: result.errors });
    return new Page('accounts/representatives/said-yes.njk', {
      title: 'The account is yours',
      lead: 'Our team can no longer use it. Sign in with your email address and the password you chose.',
      next: { text: 'Sign in', href: accountsPaths.signIn },
    });
  }
}

function model(name: string, { agrees }: TakeOverForm): PageModel {
  return { title: 'Take your account over', name, values: { agrees } };
}

function stale(): Page {
  return invalidPage('accounts/stale-link.njk', {
    title: 'This link no longer works',
    errors: [],
    paths: accountsPaths,
  });
}
