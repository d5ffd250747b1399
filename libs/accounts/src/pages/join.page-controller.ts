import { Body, Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsLimits } from '../accounts.limits';
import { accountsPaths } from '../accounts.paths';
import { CONSENT_WORDINGS } from '../privacy/consents/consent-wordings';
import { SignUp } from '../sign-up.service';
import { JoinForm } from './join.form';

const VIEW = 'accounts/join.njk';
type JoinRole = 'pa' | 'employer';

/** Joining the register, as a PA or as an employer, and proving the address. */
@ApiExcludeController()
@Controller()
@Public()
export class JoinPageController {
  constructor(
    private readonly signUp: SignUp,
    private readonly limits: RateLimits,
  ) {}

  @Get(accountsPaths.join)
  choose(): Page {
    return new Page('accounts/join-choose.njk', { title: 'Join the register', paths: accountsPaths });
  }

  @Get(accountsPaths.checkYourEmail)
  checkYourEmail(): Page {
    return new Page('accounts/check-your-email.njk', { title: 'Check your email', paths: accountsPaths });
  }

  @Get('/join/:role')
  show(@Param('role') role: string): Page {
    return new Page(VIEW, model(roleOf(role), new JoinForm()));
  }

  @Post('/join/:role')
  async join(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const role = roleOf(request.params['role']);
    const { form, errors } = readForm(JoinForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(role, form), errors });
    await this.limits.countAll(
      { rule: accountsLimits.join, key: `${licensee.id}:${addressKey(request.ip)}` },
      { rule: accountsLimits.joinRegister, key: licensee.id },
    );
    const result = await attempt(() => this.signUp.join(licensee.id, { ...form, role, consents: form.consents() }));
    if ('errors' in result) return invalidPage(VIEW, { ...model(role, form), ...result });
    return new SeeOther(accountsPaths.checkYourEmail);
  }

  @Get('/confirm-email/:token')
  showConfirm(): Page {
    return new Page('accounts/confirm-email.njk', { title: 'Confirm your email address' });
  }

  @Post('/confirm-email/:token')
  async confirm(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    const result = await attempt(() => this.signUp.verifyEmail(licensee.id, token));
    if ('errors' in result)
      return invalidPage('accounts/stale-link.njk', {
        title: 'This link no longer works',
        ...result,
        paths: accountsPaths,
      });
    return new Page('accounts/email-confirmed.njk', { title: 'Your email address is confirmed', paths: accountsPaths });
  }
}

function roleOf(role: string | string[] | undefined): JoinRole {
  if (role !== 'pa' && role !== 'employer') throw new NotFoundException('There is no such page.');
  return role;
}

function model(role: JoinRole, form: JoinForm): PageModel {
  const title = role === 'pa' ? 'Join as a PA' : 'Join to find a PA';
  const { firstName, lastName, email, isOldEnough, agrees, sensitiveFacts } = form;
  const values = { firstName, lastName, email, isOldEnough, agrees, sensitiveFacts };
  return { title, role, values, sensitiveFacts: CONSENT_WORDINGS['sensitive-facts'], paths: accountsPaths };
}
