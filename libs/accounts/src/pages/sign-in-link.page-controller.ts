import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther } from '@pa/web';
import { accountsLimits } from '../accounts.limits';
import { accountsPaths } from '../accounts.paths';
import { MagicLinks } from '../sign-in/magic-links.service';
import { PassportStrategies } from '../strategies/passport-strategies';
import { enter } from './sign-in-door';
import { SignInLinkForm } from './sign-in.form';

const ASK_VIEW = 'accounts/sign-in-link-ask.njk';
const ASK_TITLE = 'Sign in with a link by email';

/** Signing in with a link by mail. Looking at the link does nothing: mail programs look at links too. */
@ApiExcludeController()
@Controller()
@Public()
export class SignInLinkPageController {
  constructor(
    private readonly magicLinks: MagicLinks,
    private readonly strategies: PassportStrategies,
    private readonly limits: RateLimits,
  ) {}

  @Get(accountsPaths.askSignInLink)
  showAsk(): Page {
    return new Page(ASK_VIEW, { title: ASK_TITLE, values: new SignInLinkForm(), page: BACK });
  }

  @Post(accountsPaths.askSignInLink)
  async ask(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SignInLinkForm, body);
    if (errors.length > 0) return invalidPage(ASK_VIEW, { title: ASK_TITLE, values: form, errors, page: BACK });
    await this.limits.countAll(
      { rule: accountsLimits.signInLink, key: `${licensee.id}:${addressKey(request.ip)}` },
      { rule: accountsLimits.askedMailsRegister, key: licensee.id },
    );
    await this.magicLinks.ask(licensee.id, form.email);
    return new SeeOther(accountsPaths.askSignInLinkSent);
  }

  @Get(accountsPaths.askSignInLinkSent)
  sent(): Page {
    return new Page('accounts/check-your-email.njk', { title: 'Check your email', paths: accountsPaths });
  }

  @Get('/sign-in-link/:token')
  show(): Page {
    return new Page('accounts/sign-in-link.njk', { title: 'Sign in on this device' });
  }

  @Post('/sign-in-link/:token')
  async open(@Req() request: RegisterRequest): Promise<Page | SeeOther> {
    request.body = { token: String(request.params['token']) };
    const result = await attempt(() => this.strategies.signIn('magic-link', request));
    if ('errors' in result || !result.done)
      return invalidPage('accounts/stale-link.njk', {
        title: 'This link no longer works',
        errors: 'errors' in result ? result.errors : [],
        paths: accountsPaths,
      });
    return enter(request, result.done, { next: '', keep: '' });
  }
}

const BACK = { back: { href: accountsPaths.signIn } };
