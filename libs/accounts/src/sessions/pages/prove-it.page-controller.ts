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
import { heldForm, heldIn, textOfHeld } from './held-form';
import { ProveItForm } from './prove-it.form';
import { goOnModel, proveItModel } from './prove-it.presenter';

const VIEW = 'accounts/prove-it.njk';
const GO_ON = 'accounts/go-on.njk';

/**
 * "Is it still you?", before what needs a proof from the last ten minutes; then on to that page, or with the form that was
 * sent. A form comes here as it was sent, with its place as `at`, and goes along in the page until the proof is given.
 */
@ApiExcludeController()
@Controller()
@Access(sessionsAccess.proveIt)
export class ProveItPageController {
  constructor(private readonly proofs: Proofs) {}

  @Get(sessionsPaths.proveIt)
  async show(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<Page> {
    const asked = { way: textIn(query, 'way'), next: textIn(query, 'next') };
    return new Page(VIEW, proveItModel(await this.proofs.waysOf(actor), asked));
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
    if (textIn(request.query, 'at')) return this.hold(actor, request, body);
    const { form, errors } = readForm(ProveItForm, body);
    if (form.choose) return this.again(actor, { ...form, way: form.choose }, []);
    if (errors.length > 0) return this.again(actor, form, errors);
    const result = await attempt(() => this.check(actor, request, form));
    if ('errors' in result) return this.again(actor, form, result.errors);
    await proveAgain(request, form.way !== 'password');
    const held = heldIn(form.held);
    return held ? new Page(GO_ON, goOnModel(held)) : new SeeOther(localPath(form.next) || accountsPaths.account);
  }

  private async hold(actor: Actor, { query, upload }: RegisterRequest, body: unknown): Promise<Page> {
    const held = heldForm(body, { at: query['at'], hasFile: upload !== undefined });
    const asked = { way: '', next: textIn(query, 'next'), held: textOfHeld(held) };
    return new Page(VIEW, proveItModel(await this.proofs.waysOf(actor), asked));
  }

  private async check(actor: Actor, { licensee }: RegisterRequest, form: ProveItForm): Promise<void> {
    if (form.way === 'passkey' && licensee) await this.proofs.byPasskey(actor, licensee, form.credential);
    else if (form.way === 'code') await this.proofs.byCode(actor, form.code);
    else await this.proofs.byPassword(actor, form.password);
  }

  private async again(actor: Actor, form: ProveItForm, errors: readonly FieldError[]): Promise<Page> {
    const model = proveItModel(await this.proofs.waysOf(actor), form);
    return errors.length > 0 ? invalidPage(VIEW, { ...model, errors }) : new Page(VIEW, model);
  }
}

function textIn(query: Record<string, unknown>, name: string): string {
  return typeof query[name] === 'string' ? query[name] : '';
}
