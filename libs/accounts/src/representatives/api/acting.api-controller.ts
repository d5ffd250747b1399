import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, Public, type Actor, type Licensee } from '@pa/platform';
import { Invitations } from '../invitations.service';
import { OwnActing } from '../own-acting.service';
import { representativesAccess } from '../representatives.access';
import { IdParams, InvitationTokenRequest } from './representative.request';
import { RepresentationResponse } from './representative.response';

/**
 * For whom somebody acts. To act, send the id with each request as "X-Acting-For": then everything is done for that person,
 * and written down with both names.
 */
@ApiTags('representatives')
@Controller('api/v1')
export class ActingApiController {
  constructor(
    private readonly acting: OwnActing,
    private readonly invitations: Invitations,
  ) {}

  /** For whom you act, or did. */
  @Get('me/acting')
  @Access(representativesAccess.actForOthers)
  @ApiBearerAuth()
  @ApiOkResponse({ type: RepresentationResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<RepresentationResponse[]> {
    return (await this.acting.list(actor)).map((one) => RepresentationResponse.of(one));
  }

  /** Stops for good. */
  @Post('me/acting/:id/end')
  @Access(representativesAccess.beginActing)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.acting.end(actor, id);
  }

  /** Says yes to an invitation, as whoever signed in. It must have been sent to their address. */
  @Post('representative-invitations/accept')
  @Access(representativesAccess.acceptInvitation)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async accept(@CurrentActor() actor: Actor, @Body() { token }: InvitationTokenRequest): Promise<void> {
    await this.invitations.accept(actor, token);
  }

  /** Says no. Whoever has the link may. */
  @Post('representative-invitations/decline')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async decline(@CurrentLicensee() licensee: Licensee, @Body() { token }: InvitationTokenRequest): Promise<void> {
    await this.invitations.decline(licensee.id, token);
  }
}
