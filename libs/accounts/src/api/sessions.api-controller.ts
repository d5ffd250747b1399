import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  CurrentLicensee,
  Public,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { accountsAccess } from '../accounts.access';
import { SignIn } from '../sign-in.service';
import { PassportStrategies } from '../strategies/passport-strategies';
import { SessionRequest } from './session.request';
import { MeResponse, SessionResponse } from './session.response';

/** Signing in and out for programs. */
@ApiTags('accounts')
@Controller('api/v1')
export class SessionsApiController {
  constructor(
    private readonly strategies: PassportStrategies,
    private readonly signIn: SignIn,
  ) {}

  /** Trades an e-mail address and password for a bearer token. */
  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async create(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() _credentials: SessionRequest,
  ): Promise<SessionResponse> {
    const person = await this.strategies.byPassword(request);
    if (!person) throw new UnauthorizedException('That email address and password do not go together.');
    const { token, expiresAt } = await this.signIn.issueToken(licensee.id, person.id);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** Gives the token back: it stops working at once. */
  @Delete('sessions/current')
  @Access(accountsAccess.ownAccount)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async end(@Req() request: RegisterRequest, @CurrentActor() actor: Actor): Promise<void> {
    await this.signIn.revokeToken(actor.licenseeId, bearerOf(request));
  }

  /** Who the token belongs to. */
  @Get('me')
  @Access(accountsAccess.ownAccount)
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeResponse })
  me(@CurrentActor() actor: Actor): MeResponse {
    return MeResponse.of(actor);
  }
}

function bearerOf(request: RegisterRequest): string {
  return (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
}
