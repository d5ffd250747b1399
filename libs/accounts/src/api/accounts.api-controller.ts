import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { accountsLimits } from '../accounts.limits';
import { PasswordReset } from '../password-reset.service';
import { EmailChanges } from '../changes/email-changes.service';
import { AccountRecoveries } from '../recovery/account-recoveries.service';
import { MagicLinks } from '../sign-in/magic-links.service';
import { SignUp } from '../sign-up.service';
import { AccountRequest, EmailRequest, EmailTokenRequest, NewPasswordRequest } from './account.request';

/** Joining, proving an address and choosing a new password, for programs. No answer tells who has an account. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
@Public()
export class AccountsApiController {
  constructor(
    private readonly signUp: SignUp,
    private readonly passwordReset: PasswordReset,
    private readonly magicLinks: MagicLinks,
    private readonly emailChanges: EmailChanges,
    private readonly recoveries: AccountRecoveries,
    private readonly limits: RateLimits,
  ) {}

  /** Joins the register; a mail with a link follows. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'A mail follows' })
  async join(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: AccountRequest,
  ): Promise<void> {
    await this.limits.countAll(
      { rule: accountsLimits.accountsApi, key: `${licensee.id}:${addressKey(request.ip)}` },
      { rule: accountsLimits.joinRegister, key: licensee.id },
    );
    await this.signUp.join(licensee.id, { ...body, consents: ['terms', 'privacy-notice'] });
  }

  /** Proves the address with the secret from the mail. */
  @Post('email-confirmations')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(@CurrentLicensee() licensee: Licensee, @Body() { token }: EmailTokenRequest): Promise<void> {
    await this.signUp.verifyEmail(licensee.id, token);
  }

  /** Asks for a mail with which a new password can be chosen. */
  @Post('password-resets')
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'If the address has an account, a mail follows' })
  async askReset(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() { email }: EmailRequest,
  ): Promise<void> {
    await this.limits.countAll(
      { rule: accountsLimits.accountsApi, key: `${licensee.id}:${addressKey(request.ip)}` },
      { rule: accountsLimits.askedMailsRegister, key: licensee.id },
    );
    await this.passwordReset.ask(licensee.id, email);
  }

  /** Sets the new password; every session and token of the account ends. */
  @Post('passwords')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reset(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: NewPasswordRequest,
  ): Promise<void> {
    await this.limits.count(accountsLimits.accountsApi, `${licensee.id}:${addressKey(request.ip)}`);
    await this.passwordReset.reset(licensee.id, body.token, body.password);
  }

  /** Asks for a mail with a link to sign in. Trade its secret at /api/v1/sessions/link. */
  @Post('sign-in-links')
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'If the address has an account, a mail follows' })
  async askLink(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() { email }: EmailRequest,
  ): Promise<void> {
    await this.limits.count(accountsLimits.accountsApi, `${licensee.id}:${addressKey(request.ip)}`);
    await this.magicLinks.ask(licensee.id, email);
  }

  /** Proves a new address with the secret from the mail to it. */
  @Post('email-changes')
  @HttpCode(204)
  @ApiNoContentResponse()
  async proveNewEmail(@CurrentLicensee() licensee: Licensee, @Body() { token }: EmailTokenRequest): Promise<void> {
    await this.emailChanges.prove(licensee.id, token);
  }

  /** Takes the second factors away, with the secret that staff had sent after they checked who it is. */
  @Post('recoveries')
  @HttpCode(204)
  @ApiNoContentResponse()
  async recover(@CurrentLicensee() licensee: Licensee, @Body() { token }: EmailTokenRequest): Promise<void> {
    await this.recoveries.use(licensee.id, token);
  }
}
