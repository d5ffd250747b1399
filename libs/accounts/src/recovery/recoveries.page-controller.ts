import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  Clock,
  CurrentActor,
  CurrentLicensee,
  Public,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { localDay } from '../local-day';
import { IdParams } from '../sessions/api/id.params';
import { AccountRecoveries } from './account-recoveries.service';
import { BeginRecoveryForm, IdentityCheckForm } from './recoveries.form';
import { recoveriesModel, recoveryModel } from './recoveries.presenter';
import type { IdentityCheck } from './recovery';

const LIST = 'accounts/recoveries.njk';
const ONE = 'accounts/recovery.njk';

/** Staff help people who lost their second way in; the link that does it is for the person. */
@ApiExcludeController()
@Controller()
@Access(accountsAccess.recoverPeople)
export class RecoveriesPageController {
  constructor(
    private readonly recoveries: AccountRecoveries,
    private readonly clock: Clock,
  ) {}

  @Get(accountsPaths.recoveries)
  @Access(accountsAccess.seeRecoveries)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST, recoveriesModel(actor, await this.recoveries.list(actor)));
  }

  @Post(accountsPaths.recoveries)
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | SeeOther> {
    const { form, errors } = readForm(BeginRecoveryForm, body);
    const result =
      errors.length > 0 ? { errors: [...errors] } : await attempt(() => this.recoveries.begin(actor, form.email));
    if ('done' in result) return new SeeOther(accountsPaths.recovery(result.done));
    return invalidPage(LIST, { ...recoveriesModel(actor, await this.recoveries.list(actor), form.email), ...result });
  }

  @Get('/staff/recoveries/:id')
  @Access(accountsAccess.seeRecoveries)
  async show(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<Page> {
    return this.page(actor, id, { values: { how: '', checkedOn: localDay(this.clock.now()) } });
  }

  @Post('/staff/recoveries/:id')
  async grant(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: RegisterRequest,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(IdentityCheckForm, request.body);
    const check = { how: form.how as IdentityCheck, on: form.checkedOn };
    const result =
      errors.length > 0 ? { errors: [...errors] } : await attempt(() => this.recoveries.grant(actor, id, check));
    if ('errors' in result) return this.page(actor, id, { values: form, errors: result.errors });
    leaveNotice(request, 'The check is on record, and the link is on its way.');
    return new SeeOther(accountsPaths.recoveries);
  }

  @Post('/staff/recoveries/:id/turn-down')
  async turnDown(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.recoveries.turnDown(actor, id);
    leaveNotice(request, 'The request is turned down. Nothing about their account has changed.');
    return new SeeOther(accountsPaths.recoveries);
  }

  @Get('/recover-account/:token')
  @Public()
  showRecover(): Page {
    return new Page('accounts/recover.njk', { title: 'Sign in without your second step' });
  }

  @Post('/recover-account/:token')
  @Public()
  async recover(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    const result = await attempt(() => this.recoveries.use(licensee.id, token));
    const stale = { title: 'This link no longer works', paths: accountsPaths };
    if ('errors' in result) return invalidPage('accounts/stale-link.njk', { ...stale, ...result });
    return new Page('accounts/recovered.njk', { title: 'You can sign in again', paths: accountsPaths });
  }

  private async page(
    actor: Actor,
    id: string,
    { values, errors = [] }: { values: { how: string; checkedOn: string }; errors?: readonly FieldError[] },
  ): Promise<Page> {
    const model = recoveryModel(actor, await this.recoveries.get(actor, id), values);
    return errors.length > 0 ? invalidPage(ONE, { ...model, errors }) : new Page(ONE, model);
  }
}
