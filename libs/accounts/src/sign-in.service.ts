import { Injectable } from '@nestjs/common';
import { Clock, Outbox, RateLimits, Secrets, UnitOfWork, type Actor, type LimitRule } from '@pa/platform';
import { accountsEvents } from './accounts.events';
import { EmailNotVerifiedError, WrongCredentialsError } from './accounts.errors';
import { AccessTokensRepository } from './access-tokens.repository';
import { normaliseEmail } from './email-address';
import { Passwords } from './passwords';
import { PeopleRepository } from './people.repository';
import type { PersonEntity } from './person.entity';

/** Guesses at one account, from wherever; the owner's own slips fit well inside. */
const GUESSES: LimitRule = { name: 'sign-in', points: 10, seconds: 10 * 60, shared: true };
const TOKEN_DAYS = 30;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Coming back. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly accessTokens: AccessTokensRepository,
    private readonly passwords: Passwords,
    private readonly secrets: Secrets,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Who has this address and password on this register.
   * @throws WrongCredentialsError, EmailNotVerifiedError (the link is sent again), TooManyError
   */
  async withPassword(licenseeId: string, { email, password }: Credentials): Promise<PersonEntity> {
    const emailIndex = this.secrets.blindIndex(licenseeId, 'email', normaliseEmail(email));
    await this.limits.count(GUESSES, `${licenseeId}:${emailIndex.toString('base64')}`);
    const person = await this.unitOfWork.run(licenseeId, (tx) => this.people.findByEmailIndex(tx, emailIndex));
    const right = await this.passwords.matches(person?.passwordHash ?? null, password);
    if (!right || !person || person.suspendedAt) throw new WrongCredentialsError();
    if (!person.emailVerifiedAt) await this.refuseUnverified(licenseeId, person.id);
    return person;
  }

  /** A bearer token for the API, good for thirty days or until it is given back. */
  async issueToken(licenseeId: string, personId: string): Promise<{ token: string; expiresAt: Date }> {
    const from = this.clock.now();
    const until = new Date(from.getTime() + TOKEN_DAYS * 86_400_000);
    const token = await this.unitOfWork.run(licenseeId, (tx) => this.accessTokens.issue(tx, personId, { from, until }));
    return { token, expiresAt: until };
  }

  async revokeToken(licenseeId: string, token: string): Promise<void> {
    await this.unitOfWork.run(licenseeId, (tx) => this.accessTokens.revoke(tx, token, this.clock.now()));
  }

  /** The person behind a token, or null. */
  async actorOfToken(licenseeId: string, token: string): Promise<Actor | null> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const personId = await this.accessTokens.findPersonId(tx, token, this.clock.now());
      const person = personId ? await this.people.find(tx, personId) : null;
      return person ? actorOf(person, 'token') : null;
    });
  }

  /** The person behind a session, or null when the account is gone or suspended. */
  async actorOfSession(licenseeId: string, personId: string): Promise<Actor | null> {
    const person = await this.unitOfWork.run(licenseeId, (tx) => this.people.find(tx, personId));
    return person ? actorOf(person, 'session') : null;
  }

  private async refuseUnverified(licenseeId: string, personId: string): Promise<never> {
    await this.unitOfWork.run(licenseeId, (tx) =>
      this.outbox.add(tx, { topic: accountsEvents.verificationAsked, subjectId: personId }),
    );
    throw new EmailNotVerifiedError();
  }
}

function actorOf(person: PersonEntity, via: Actor['via']): Actor | null {
  if (person.suspendedAt) return null;
  const { id: personId, licenseeId, displayName, roles } = person;
  return { personId, licenseeId, displayName, roles, via };
}
