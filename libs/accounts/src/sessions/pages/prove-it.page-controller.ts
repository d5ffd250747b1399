import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { proveAgain } from '../../browser-session';
import { localPath } from '../../pages/local-path';
import { Proofs } from '../proofs.service';
import { sessionsAccess } from '../sessions.access';
import { sessionsPaths } from '../sessions.paths';
import { ProveItForm } from './prove-it.form';
import { proveItModel } from './prove-it.presenter';

const VIEW = 'accounts/prove-it.njk';

/** "Is it still you?", before a page that needs a proof from the last ten minutes; then on to that page. */
@ApiExcludeController()
@Controller()
@Access(sessionsAccess.proveIt)
export class ProveItPageController {
  constructor(private readonly proofs: Proofs) {}

  @Get(sessionsPaths.proveIt)
  async show(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<Page> {
    const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
    return new Page(VIEW, proveItModel(await this.proofs.waysOf(actor), { way: text('way'), next: text('next') }));
  }

  /** What the browser's script asks its passkeys with. */
  @Get(sessionsPaths.proveItWithPasskey)
  async passkeyOptions(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<object> {
    return this.proofs.passkeyOptions(actor, licensee);
  }

  @Post(sessionsPaths.proveIt)
  async prove(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(ProveItForm, body);
    if (errors.length > 0) return this.again(actor, form, errors);
    const result = await attempt(() => this.check(actor, request, form));
    if ('errors' in result) return this.again(actor, form, result.errors);
    await proveAgain(request, form.way !== 'password');
    return new SeeOther(localPath(form.next) || accountsPaths.account);
  }

  private async check(actor: Actor, { licensee }: RegisterRequest, form: ProveItForm): Promise<void> {
    if (form.way === 'passkey' && licensee) await this.proofs.byPasskey(actor, licensee, form.credential);
    else if (form.way === 'code') await this.proofs.byCode(actor, form.code);
    else await this.proofs.byPassword(actor, form.password);
  }

  private async again(actor: Actor, form: ProveItForm, errors: readonly FieldError[]): Promise<Page> {
    return invalidPage(VIEW, { ...proveItModel(await this.proofs.waysOf(actor), form), errors });
  }
}
