import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Secrets, UnitOfWork, type Role, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from './accounts.events';
import { StaleLinkError } from './accounts.errors';
import { normaliseEmail } from './email-address';
import { EmailTokensRepository } from './email-tokens.repository';
import { PasswordRules } from './password-rules/password-rules.service';
import { Passwords } from './passwords';
import { PeopleRepository } from './people.repository';
import type { PersonEntity } from './person.entity';
import type { ConsentKey } from './privacy/consents/consent-wordings';
import { Consents } from './privacy/consents/consents.service';

export interface SignUpRequest {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
  readonly role: Extract<Role, 'pa' | 'employer'>;
  /** What they said yes to, in the words that were shown. */
  readonly consents?: readonly ConsentKey[];
}

/** Joining a register. What it answers never tells whether an address was known already. */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly consents: Consents,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the account, or tells the owner of the address by mail that it exists; the caller learns neither.
   * @throws GuessablePasswordError
   */
  async join(licenseeId: string, request: SignUpRequest): Promise<void> {
    const { email, password, firstName, lastName } = request;
    await this.rules.refuseWeak(licenseeId, password, { email, names: [`${firstName} ${lastName}`] });
    const passwordHash = await this.passwords.hash(request.password);
    const person = this.personOf(licenseeId, request, passwordHash);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.addOrTellOwner(tx, person);
      await this.consents.recordJoining(tx, person.id, request.consents ?? []);
    });
  }

  /**
   * Proves the address. POST of the button behind the link.
   * @throws StaleLinkError
   */
  async verifyEmail(licenseeId: string, token: string): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const personId = await this.tokens.use(tx, { token, purpose: 'verify-email', at });
      if (!personId) throw new StaleLinkError();
      await this.people.verifyEmail(tx, personId, at);
    });
  }

  /** The same statements for a new and for a known address, so that the time it takes tells nothing. */
  private async addOrTellOwner(tx: Transaction, person: PersonEntity & { emailIndex: Buffer }): Promise<void> {
    const owner = await this.people.findByEmailIndex(tx, person.emailIndex);
    const isAdded = await this.people.addUnlessTaken(tx, person);
    const known = isAdded ? null : (owner ?? (await this.people.findByEmailIndex(tx, person.emailIndex)));
    if (isAdded) await this.outbox.add(tx, { topic: accountsEvents.verificationAsked, subjectId: person.id });
    else if (known) await this.outbox.add(tx, { topic: accountsEvents.signUpAgain, subjectId: known.id });
  }

  /** A person as they are kept; also for an account that is made by an invitation. */
  personOf(
    licenseeId: string,
    request: Omit<SignUpRequest, 'password'>,
    passwordHash: string,
  ): PersonEntity & { emailIndex: Buffer } {
    const email = normaliseEmail(request.email);
    const [firstName, lastName] = [tidyName(request.firstName), tidyName(request.lastName)];
    return {
      licenseeId,
      id: newId(),
      displayName: displayNameOf(firstName, lastName),
      nameSealed: this.secrets.seal(licenseeId, `${firstName} ${lastName}`),
      emailSealed: this.secrets.seal(licenseeId, email),
      emailIndex: this.secrets.blindIndex(licenseeId, 'email', email),
      passwordHash,
      roles: [request.role],
      emailVerifiedAt: null,
      suspendedAt: null,
      createdAt: this.clock.now(),
    };
  }
}

/** One space between words, none around, and one way to write each letter. */
function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** "Amira", "Khan" → "Amira K.": the first letter as a reader sees it, in any script. */
export function displayNameOf(firstName: string, lastName: string): string {
  const [letter] = new Intl.Segmenter('en-GB').segment(lastName)[Symbol.iterator]();
  return letter ? `${firstName} ${letter.segment.toLocaleUpperCase('en-GB')}.` : firstName;
}
