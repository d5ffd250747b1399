import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { momentWords } from '../../sessions/moment-words';
import { roleOptions, rolesWords } from '../role-words';
import { staffAccess } from '../staff.access';
import { staffPaths } from '../staff.paths';
import {
  INVITATION_DAYS,
  INVITED_ROLES,
  StaffInvitations,
  type InvitationState,
  type ListedInvitation,
} from '../staff-invitations.service';
import { idOf } from './id-of';
import { InviteForm } from './invite.form';

const VIEW = 'accounts/staff/invite.njk';
const STATES: Readonly<Record<InvitationState, object>> = {
  waiting: { kind: 'wait', text: 'Waits for an answer' },
  accepted: { kind: 'good', text: 'Said yes' },
  withdrawn: { kind: 'plain', text: 'Taken back' },
  'ran-out': { kind: 'plain', icon: 'clock', text: 'Ran out' },
};

/** Asking people to join the staff. */
@ApiExcludeController()
@Controller()
export class InvitationsPageController {
  constructor(
    private readonly invitations: StaffInvitations,
    private readonly clock: Clock,
  ) {}

  @Get(staffPaths.invitations)
  @Access(staffAccess.seeInvitations)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const now = this.clock.now();
    const mayInvite = hasRole(actor, ...staffAccess.inviteStaff.roles);
    return new Page('accounts/staff/invitations.njk', {
      title: 'Invitations to join the staff',
      paths: staffPaths,
      mayInvite,
      items: (await this.invitations.list(actor)).map((one) => itemOf(one, { now, mayInvite })),
    });
  }

  @Get(staffPaths.invite)
  @Access(staffAccess.inviteStaff)
  show(): Page {
    return new Page(VIEW, model(new InviteForm()));
  }

  @Post(staffPaths.invite)
  @Access(staffAccess.inviteStaff)
  async invite(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(InviteForm, body);
    if (errors.length > 0) return again(form, errors);
    const result = await attempt(() => this.invitations.invite(actor, form.email, form.chosen()));
    if ('errors' in result) return again(form, result.errors);
    leaveNotice(request, 'The invitation is on its way by email.');
    return new SeeOther(staffPaths.invitations);
  }

  @Post('/staff/invitations/:id/withdraw')
  @Access(staffAccess.withdrawInvitations)
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.invitations.withdraw(actor, idOf(request.params['id']));
    leaveNotice(request, 'The invitation is taken back. Its link no longer works.');
    return new SeeOther(staffPaths.invitations);
  }
}

function again(form: InviteForm, errors: readonly FieldError[]): Page {
  return invalidPage(VIEW, { ...model(form), errors });
}

function model(values: InviteForm): PageModel {
  return {
    title: 'Invite someone to join the staff',
    page: { back: { href: staffPaths.invitations, text: 'Invitations' } },
    values,
    options: roleOptions(INVITED_ROLES),
    days: INVITATION_DAYS,
  };
}

function itemOf(one: ListedInvitation, { now, mayInvite }: { now: Date; mayInvite: boolean }): object {
  const by = one.invitedBy ? ` by ${one.invitedBy}` : '';
  return {
    title: one.email,
    state: STATES[one.state],
    lines: [
      `As ${rolesWords(one.roles).toLowerCase()}`,
      `Asked ${momentWords(one.createdAt, now)}${by}`,
      ...(one.state === 'waiting' ? [`The link works until ${momentWords(one.expiresAt, now)}`] : []),
    ],
    withdrawPath: mayInvite && one.state === 'waiting' ? staffPaths.withdraw(one.id) : null,
  };
}
