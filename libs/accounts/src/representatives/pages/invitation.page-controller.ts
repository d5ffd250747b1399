import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  addressKey,
  CurrentLicensee,
  MaybeActor,
  Public,
  RateLimits,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, dateWords, invalidPage, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsLimits } from '../../accounts.limits';
import { accountsPaths } from '../../accounts.paths';
import { Invitations, type Invitation } from '../invitations.service';
import { representativesPaths as paths } from '../representatives.paths';
import { scopeWords } from '../representation-words';
import { SayYesForm } from './invitation.forms';

const VIEW = 'accounts/representatives/invitation.njk';

/** Behind the link of an invitation: who asks, and yes or no. Looking at it does nothing. */
@ApiExcludeController()
@Controller()
@Public()
export class InvitationPageController {
  constructor(
    private readonly invitations: Invitations,
    private readonly limits: RateLimits,
  ) {}

  @Get('/act-for/:token')
  async show(
    @MaybeActor() actor: Actor | null,
    @CurrentLicensee() licensee: Licensee,
    @Param('token') token: string,
  ): Promise<Page> {
    const result = await attempt(() => this.invitations.read(licensee.id, token));
    if ('errors' in result) return stale();
    return new Page(VIEW, model({ actor, token, invitation: result.done }, new SayYesForm()));
  }

  @Post('/act-for/:token')
  async accept(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const actor = request.actor ?? null;
    const token = String(request.params['token']);
    const found = await attempt(() => this.invitations.read(licensee.id, token));
    if ('errors' in found) return stale();
    await this.limits.count(accountsLimits.actFor, `${licensee.id}:${addressKey(request.ip)}`);
    const shown = { actor, token, invitation: found.done };
    if (actor) {
      const result = await attempt(() => this.invitations.accept(actor, token));
      if ('errors' in result) return invalidPage(VIEW, { ...model(shown, new SayYesForm()), errors: result.errors });
      return new SeeOther(paths.acting);
    }
    return this.acceptAsNew(shown, licensee, body);
  }

  @Post('/act-for/:token/no')
  async decline(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    const result = await attempt(() => this.invitations.decline(licensee.id, token));
    if ('errors' in result) return stale();
    return saidPage('You said no', 'That is fine. You will hear no more of it.', {
      text: 'Go to the start',
      href: '/',
    });
  }

  private async acceptAsNew(shown: Shown, licensee: Licensee, body: unknown): Promise<Page> {
    const { form, errors } = readForm(SayYesForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(shown, form), errors });
    const result = await attempt(() => this.invitations.acceptAsNew(licensee.id, shown.token, form));
    if ('errors' in result) return invalidPage(VIEW, { ...model(shown, form), errors: result.errors });
    const lead = `You act for ${shown.invitation.employerName} now. Sign in to begin.`;
    return saidPage('Thank you', lead, { text: 'Sign in', href: accountsPaths.signIn });
  }
}

interface Shown {
  readonly actor: Actor | null;
  readonly token: string;
  readonly invitation: Invitation;
}

function model({ actor, token, invitation }: Shown, form: SayYesForm): PageModel {
  const { employerName, scopes, untilDay, isKnown } = invitation;
  const { firstName, lastName, isOldEnough, agrees } = form;
  const visitor = isKnown ? 'known' : 'new';
  return {
    title: `Will you act for ${employerName}?`,
    employerName,
    may: scopeWords(scopes).toLowerCase(),
    until: dateWords(untilDay),
    who: actor ? 'signed-in' : visitor,
    values: { firstName, lastName, isOldEnough, agrees },
    declineHref: paths.declineInvitation(token),
    signInHref: accountsPaths.signIn,
  };
}

function stale(): Page {
  return invalidPage('accounts/stale-link.njk', {
    title: 'This link no longer works',
    errors: [],
    paths: accountsPaths,
  });
}

function saidPage(title: string, lead: string, next: { text: string; href: string }): Page {
  return new Page('accounts/representatives/said-yes.njk', { title, lead, next });
}
