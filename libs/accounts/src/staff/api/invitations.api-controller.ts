import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  addressKey,
  CurrentActor,
  CurrentLicensee,
  InvalidError,
  Public,
  RateLimits,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { accountsLimits } from '../../accounts.limits';
import { IdParams } from '../../sessions/api/id.params';
import { InvitationAcceptance } from '../invitation-acceptance.service';
import { staffAccess } from '../staff.access';
import { StaffInvitations } from '../staff-invitations.service';
import { AcceptanceRequest, InvitationRequest } from './invitations.request';
import { InvitationsResponse } from './invitations.response';

/** Asking people to join the staff, and saying yes. */
@ApiTags('people')
@Controller('api/v1/staff-invitations')
export class InvitationsApiController {
  constructor(
    private readonly invitations: StaffInvitations,
    private readonly acceptance: InvitationAcceptance,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  @ApiBearerAuth()
  @Access(staffAccess.seeInvitations)
  @ApiOkResponse({ type: InvitationsResponse })
  async list(@CurrentActor() actor: Actor): Promise<InvitationsResponse> {
    return InvitationsResponse.of(await this.invitations.list(actor));
  }

  /** Sends the link by mail; needs a fresh proof of who asks. */
  @Post()
  @HttpCode(202)
  @ApiBearerAuth()
  @Access(staffAccess.inviteStaff)
  @ApiAcceptedResponse({ description: 'A mail follows' })
  async invite(@CurrentActor() actor: Actor, @Body() { email, roles }: InvitationRequest): Promise<void> {
    await this.invitations.invite(actor, email, roles);
  }

  /** Says yes with the secret from the mail: signed in for one's own account, or with names and a password for a new one. */
  @Post('acceptances')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async accept(
    @CurrentLicensee() licensee: Licensee,
    @Req() { ip, actor }: RegisterRequest,
    @Body() body: AcceptanceRequest,
  ): Promise<void> {
    await this.limits.count(accountsLimits.staffInvitation, `${licensee.id}:${addressKey(ip)}`);
    if (actor) await this.acceptance.acceptAs(actor, body.token);
    else await this.acceptance.acceptAnew(licensee.id, body.token, colleagueOf(body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiBearerAuth()
  @Access(staffAccess.withdrawInvitations)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.invitations.withdraw(actor, id);
  }
}

function colleagueOf({ firstName, lastName, password }: AcceptanceRequest) {
  if (firstName !== undefined && lastName !== undefined && password !== undefined)
    return { firstName, lastName, password };
  const missing = { firstName, lastName, password };
  throw InvalidError.of(
    Object.entries(missing)
      .filter(([, value]) => value === undefined)
      .map(([field]) => ({ field, message: `Send ${field}, or sign in first` })),
  );
}
