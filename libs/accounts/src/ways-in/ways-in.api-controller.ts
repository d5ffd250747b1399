import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee } from '@pa/platform';
import { accountsAccess } from '../accounts.access';
import { EmailChanges } from '../changes/email-changes.service';
import { PasswordChanges } from '../changes/password-changes.service';
import { Authenticators } from '../factors/authenticators.service';
import { readAttestation } from '../factors/credential-json';
import { Passkeys } from '../factors/passkeys.service';
import { RecoveryCodes } from '../factors/recovery-codes.service';
import { IdParams } from '../sessions/api/id.params';
import {
  AuthenticatorRequest,
  ChangeEmailRequest,
  ChangePasswordRequest,
  EmailCodesRequest,
  NewPasskeyRequest,
  PasskeyNameRequest,
} from './ways-in.request';
import { AuthenticatorSetupResponse, NewIdResponse, RecoveryCodesResponse, WaysInResponse } from './ways-in.response';
import { WaysIn } from './ways-in.service';

/** One's own ways of signing in, for programs. All but looking needs a proof from the last ten minutes. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/me')
@Access(accountsAccess.changeWaysIn)
export class WaysInApiController {
  constructor(
    private readonly waysIn: WaysIn,
    private readonly passkeys: Passkeys,
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly passwords: PasswordChanges,
    private readonly emails: EmailChanges,
  ) {}

  /** Everything one can sign in with. */
  @Get('sign-in-ways')
  @Access(accountsAccess.seeWaysIn)
  @ApiOkResponse({ type: WaysInResponse })
  async list(@CurrentActor() actor: Actor): Promise<WaysInResponse> {
    return WaysInResponse.of(await this.waysIn.overview(actor));
  }

  /** What a browser makes a passkey with. */
  @Post('passkeys/options')
  @HttpCode(200)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async passkeyOptions(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<object> {
    return this.passkeys.creationOptions(actor, licensee);
  }

  /** Keeps a passkey that a browser made. */
  @Post('passkeys')
  @ApiCreatedResponse({ type: NewIdResponse })
  async addPasskey(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Body() { name, credential }: NewPasskeyRequest,
  ): Promise<NewIdResponse> {
    return { id: await this.passkeys.add(actor, licensee, { name, response: readAttestation(credential) }) };
  }

  /** Gives a passkey another name. */
  @Patch('passkeys/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async renamePasskey(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { name }: PasskeyNameRequest,
  ): Promise<void> {
    await this.passkeys.rename(actor, id, name);
  }

  /** Removes a passkey. Staff keep one strong way in. */
  @Delete('passkeys/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removePasskey(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.passkeys.remove(actor, id);
  }

  /** A secret for an authenticator app. Nothing is kept until it comes back with a code. */
  @Post('authenticator/setups')
  @HttpCode(200)
  @ApiOkResponse({ type: AuthenticatorSetupResponse })
  beginAuthenticator(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): AuthenticatorSetupResponse {
    return AuthenticatorSetupResponse.of(this.authenticators.begin(actor, licensee));
  }

  /** Keeps the authenticator, once its first code is right. */
  @Put('authenticator')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setAuthenticator(@CurrentActor() actor: Actor, @Body() body: AuthenticatorRequest): Promise<void> {
    await this.authenticators.confirm(actor, body);
  }

  /** Removes the authenticator. Staff keep one strong way in. */
  @Delete('authenticator')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeAuthenticator(@CurrentActor() actor: Actor): Promise<void> {
    await this.authenticators.remove(actor);
  }

  /** Asks for a code by mail at each sign-in, or no longer. Members only. */
  @Put('email-codes')
  @HttpCode(204)
  @ApiNoContentResponse()
  async turnEmailCodes(@CurrentActor() actor: Actor, @Body() { on }: EmailCodesRequest): Promise<void> {
    if (on) await this.waysIn.turnEmailCodesOn(actor);
    else await this.waysIn.turnEmailCodesOff(actor);
  }

  /** Ten new recovery codes; the old ones stop. */
  @Post('recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesResponse })
  async makeRecoveryCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesResponse> {
    return { codes: [...(await this.recoveryCodes.replace(actor))] };
  }

  /** Changes the password. Every session and token ends, this one too: sign in again. */
  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordRequest): Promise<void> {
    await this.passwords.change(actor, body);
  }

  /** Sends a link to the new address; it changes when that is opened. */
  @Post('email-changes')
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'A mail to the new address follows' })
  async changeEmail(@CurrentActor() actor: Actor, @Body() { email }: ChangeEmailRequest): Promise<void> {
    await this.emails.ask(actor, email);
  }
}
