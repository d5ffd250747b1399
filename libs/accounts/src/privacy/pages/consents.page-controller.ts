import { Body, Controller, Get, NotFoundException, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, Public, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { CONSENT_WORDINGS, isConsentKey, type ConsentKey } from '../consents/consent-wordings';
import { Consents } from '../consents/consents.service';
import { privacyAccess } from '../privacy.access';
import { privacyPaths } from '../privacy.paths';
import { ConsentForm } from './consent.form';
import { consentView } from './privacy.presenter';

const VIEW = 'accounts/privacy/consents.njk';

/** What a person said yes to, and taking it back. */
@ApiExcludeController()
@Controller()
@Access(privacyAccess.own)
export class ConsentsPageController {
  constructor(private readonly consents: Consents) {}

  @Get(privacyPaths.terms)
  @Public()
  terms(): Page {
    const { title, versions } = CONSENT_WORDINGS.terms;
    const paragraphs = versions.at(-1)?.paragraphs ?? [];
    return new Page('accounts/privacy/terms.njk', { title, paragraphs, version: versions.length });
  }

  @Get(privacyPaths.consents)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post('/account/consents/:key/give')
  async give(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const key = keyOf(request);
    const { form } = readForm(ConsentForm, body);
    const result = await attempt(() => this.consents.give(actor, key, Number(form.version)));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor)), ...result });
    leaveNotice(request, 'Thank you. We wrote down that you said yes.');
    return new SeeOther(privacyPaths.consents);
  }

  @Post('/account/consents/:key/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const result = await attempt(() => this.consents.withdraw(actor, keyOf(request)));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor)), ...result });
    leaveNotice(request, 'You took it back. It counts from now.');
    return new SeeOther(privacyPaths.consents);
  }

  private async model(actor: Actor): Promise<PageModel> {
    const consents = await this.consents.list(actor);
    return { title: 'What you said yes to', consents: consents.map(consentView), paths: privacyPaths };
  }
}

/** What cannot be said yes to is no page. */
function keyOf({ params }: RegisterRequest): ConsentKey {
  const key = String(params['key']);
  if (!isConsentKey(key)) throw new NotFoundException('There is no such page.');
  return key;
}
