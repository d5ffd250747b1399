import { Injectable, Logger } from '@nestjs/common';
import { Clock, Outbox, RateLimits, Secrets, UnitOfWork, type Try } from '@pa/platform';
import { accountsLimits } from './accounts.limits';
import { accountsEvents } from './accounts.events';
import { EmailNotVerifiedError, WrongCredentialsError } from './accounts.errors';
import { AccessTokensRepository } from './access-tokens.repository';
import { normaliseEmail } from './email-address';
import { StaleSignInError } from './factors/factors.errors';
import { Passwords } from './passwords';
import { AccountClosing } from './privacy/closing/account-closing.service';
import { SignInPeople } from './sign-in/sign-in-people.repository';
import type { SignInPerson } from './sign-in/sign-in-person';

const TOKEN_DAYS = 30;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Coming back. */
@Injectable()
export class SignIn {
  private readonly logger = new Logger(SignIn.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: SignInPeople,
    private readonly accessTokens: AccessTokensRepository,
    private readonly passwords: Passwords,
    private readonly secrets: Secrets,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly closing: AccountClosing,
    private readonly clock: Clock,
  ) {}

  /**
   * Who has this address and password on this register. `counted` are further limits on this try.
   * @throws WrongCredentialsError, EmailNotVerifiedError (the link is sent again), TooManyError
   */
  async withPassword(licenseeId: string, { email, password }: Credentials, ...counted: Try[]): Promise<SignInPerson> {
    const emailIndex = this.secrets.blindIndex(licenseeId, 'email', normaliseEmail(email));
    const guess: Try = { rule: accountsLimits.signIn, key: `${licenseeId}:${emailIndex.toString('base64')}` };
    await this.limits.countAll(guess, ...counted);
    const person = await this.people.findByEmailIndex(licenseeId, emailIndex);
    const right = await this.passwords.matches(person?.passwordHash ?? null, password);
    if (!right || !person || person.suspendedAt) {
      this.logger.log({ licenseeId }, 'Signing in with a password was refused');
      throw new WrongCredentialsError();
    }
    if (!person.emailVerifiedAt) await this.refuseUnverified(licenseeId, person.id);
    return person;
  }

  /**
   * A bearer token for the API, good for thirty days or until it is given back.
   * @throws StaleSignInError when the account was erased in this very moment
   */
  async issueToken(
    licenseeId: string,
    personId: string,
    { strong }: { readonly strong: boolean } = { strong: false },
  ): Promise<{ token: string; expiresAt: Date }> {
    const from = this.clock.now();
    const until = new Date(from.getTime() + TOKEN_DAYS * 86_400_000);
    const given = await this.accessTokens.give(licenseeId, personId, { from, until, strong });
    const isIn = given && (!given.isClosing || (await this.closing.openAgain(licenseeId, personId)));
    if (!isIn) throw new StaleSignInError();
    return { token: given.token, expiresAt: until };
  }

  async revokeToken(licenseeId: string, token: string): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.accessTokens.revoke(tx, token, this.clock.now()));
  }

  private async refuseUnverified(licenseeId: string, personId: string): Promise<never> {
    await this.unitOfWork.run(licenseeId, (tx) =>
      this.outbox.add(tx, { topic: accountsEvents.verificationAsked, subjectId: personId }),
    );
    throw new EmailNotVerifiedError();
  }
}
