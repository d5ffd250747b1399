import { Body, Controller, Get, Post, Req } from '@nestjs/common';
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
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { accountsLimits } from '../../accounts.limits';
import { StaleLinkError } from '../../accounts.errors';
import { accountsPaths } from '../../accounts.paths';
import { dropSession } from '../../browser-session';
import { InvitationAcceptance } from '../invitation-acceptance.service';
import { rolesWords } from '../role-words';
import type { StaffInvitation } from '../staff-invitations.repository';
import { StaffInvitations } from '../staff-invitations.service';
import { AcceptForm } from './accept.form';

const VIEW = 'accounts/staff/accept.njk';

/** The link of an invitation. Looking changes nothing; the button does. */
@ApiExcludeController()
@Controller()
@Public()
export class AcceptInvitationPageController {
  constructor(
    private readonly invitations: StaffInvitations,
    private readonly acceptance: InvitationAcceptance,
    private readonly limits: RateLimits,
  ) {}

  @Get('/staff-invitation/:token')
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Req() request: RegisterRequest,
  ): Promise<Page> {
    const invitation = await this.find(licensee, request);
    return invitation ? new Page(VIEW, await this.model(invitation, { licensee, actor })) : stalePage();
  }

  @Post('/staff-invitation/:token')
  async accept(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const actor = request.actor ?? null;
    const invitation = await this.find(licensee, request);
    if (!invitation) return stalePage();
    const model = await this.model(invitation, { licensee, actor });
    const { form, errors } = readForm(AcceptForm, body);
    if (model['asks'] === 'names' && errors.length > 0) return invalidPage(VIEW, { ...model, values: form, errors });
    const result = await attempt(() => this.take(request, actor, form));
    if ('errors' in result) return invalidPage(VIEW, { ...model, values: form, errors: result.errors });
    leaveNotice(request, 'Welcome. Sign in now. We then help you to set up a safe way in.');
    return new SeeOther(accountsPaths.signIn);
  }

  /** Every session ends with it: staff begin with a passkey or an authenticator app. */
  private async take(request: RegisterRequest, actor: Actor | null, form: AcceptForm): Promise<void> {
    const token = String(request.params['token']);
    if (!actor) return this.acceptance.acceptAnew(request.licensee?.id ?? '', token, form);
    await this.acceptance.acceptAs(actor, token);
    await dropSession(request);
  }

  private async find({ id }: Licensee, request: RegisterRequest): Promise<StaffInvitation | null> {
    await this.limits.count(accountsLimits.staffInvitation, `${id}:${addressKey(request.ip)}`);
    return this.invitations.findOpen({ id }, String(request.params['token']));
  }

  private async model(
    invitation: StaffInvitation,
    { licensee, actor }: { licensee: Licensee; actor: Actor | null },
  ): Promise<PageModel> {
    const asks = actor ? 'yes' : (await this.acceptance.hasAccount(licensee.id, invitation)) ? 'sign-in' : 'names';
    return {
      title: `Join the staff of ${licensee.name}`,
      email: invitation.email,
      roles: rolesWords(invitation.roles).toLowerCase(),
      asks,
      name: actor?.displayName,
      values: new AcceptForm(),
      paths: accountsPaths,
    };
  }
}

function stalePage(): Page {
  const { message } = new StaleLinkError();
  const errors: FieldError[] = [{ field: '', text: message }];
  return invalidPage('accounts/staff/stale-invitation.njk', { title: 'This invitation no longer works', errors });
}
