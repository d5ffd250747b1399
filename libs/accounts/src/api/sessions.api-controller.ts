import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
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
import { PasskeySignIn } from '../sign-in/passkey-sign-in.service';
import { SecondStep } from '../sign-in/second-step.service';
import { PassportStrategies, type SignInStrategy } from '../strategies/passport-strategies';
import {
  LinkSessionRequest,
  PasskeySessionRequest,
  SecondFactorRequest,
  SessionRequest,
  TicketRequest,
} from './session.request';
import { MeResponse, SecondFactorWantedResponse, SessionResponse } from './session.response';

type Answer = SessionResponse | SecondFactorWantedResponse;

/** Signing in and out for programs. Whatever needs a second factor answers 202 and says which. */
@ApiTags('accounts')
@Controller('api/v1')
export class SessionsApiController {
  constructor(
    private readonly strategies: PassportStrategies,
    private readonly signIn: SignIn,
    private readonly secondStep: SecondStep,
    private readonly passkeys: PasskeySignIn,
  ) {}

  /** Trades an e-mail address and password for a bearer token, or says which second factor it wants. */
  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiAcceptedResponse({ type: SecondFactorWantedResponse, description: 'A second factor is wanted' })
  async create(@Req() request: RegisterRequest, @Body() credentials: SessionRequest): Promise<Answer> {
    return this.answer(request, 'password', credentials);
  }

  /** Takes the second factor. A recovery code gives staff a token with which they can only set up a new factor. */
  @Post('sessions/second-factor')
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async takeSecondFactor(@Req() request: RegisterRequest, @Body() step: SecondFactorRequest): Promise<Answer> {
    return this.answer(request, 'second-step', step);
  }

  /** Sends a code by mail, where "email" is among the ways. */
  @Post('sessions/second-factor/email-codes')
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'A mail follows' })
  async sendCode(@CurrentLicensee() licensee: Licensee, @Body() { ticket }: TicketRequest): Promise<void> {
    await this.secondStep.askEmailCode(licensee.id, ticket);
  }

  /** What a browser asks its passkeys with. The same for everyone; works for ten minutes. */
  @Post('sessions/passkey-options')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async passkeyOptions(@CurrentLicensee() licensee: Licensee): Promise<object> {
    return this.passkeys.options(licensee);
  }

  /** Trades the answer of a passkey for a bearer token. */
  @Post('sessions/passkey')
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  async createWithPasskey(@Req() request: RegisterRequest, @Body() body: PasskeySessionRequest): Promise<Answer> {
    return this.answer(request, 'passkey', body);
  }

  /** Trades the secret of a sign-in link for a bearer token, or says which second factor it wants. */
  @Post('sessions/link')
  @Public()
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiAcceptedResponse({ type: SecondFactorWantedResponse, description: 'A second factor is wanted' })
  async createWithLink(@Req() request: RegisterRequest, @Body() body: LinkSessionRequest): Promise<Answer> {
    return this.answer(request, 'magic-link', body);
  }

  /** Gives the token back: it stops working at once. */
  @Delete('sessions/current')
  @Access(accountsAccess.leave)
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

  private async answer(request: RegisterRequest, strategy: SignInStrategy, given: object): Promise<Answer> {
    request.body = given;
    const outcome = await this.strategies.signIn(strategy, request);
    if (!outcome) throw new UnauthorizedException('That email address and password do not go together.');
    if (outcome.kind === 'second-step') {
      request.res?.status(202);
      return SecondFactorWantedResponse.of(outcome.wanted);
    }
    const { person, strong } = outcome;
    const { token, expiresAt } = await this.signIn.issueToken(person.licenseeId, person.id, { strong });
    return { token, expiresAt: expiresAt.toISOString() };
  }
}

function bearerOf(request: RegisterRequest): string {
  return (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
}
