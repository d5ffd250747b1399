import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Secrets, UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';
import { StaleLinkError } from '../accounts.errors';
import { normaliseEmail } from '../email-address';
import { EmailTokensRepository } from '../email-tokens.repository';
import { PeopleRepository } from '../people.repository';
import { SignInPeople } from './sign-in-people.repository';
import type { SignInPerson } from './sign-in-person';

/**
 * A link by mail instead of a password. It works once, for fifteen minutes, in any browser: many ask on a computer and read
 * mail on a telephone, or with the help of somebody. A thief gains nothing by having one sent, because it goes to the owner,
 * opens only where it is pressed, and a second factor is asked for after it all the same.
 */
@Injectable()
export class MagicLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly signInPeople: SignInPeople,
    private readonly tokens: EmailTokensRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks for a mail. The same work is done for an unknown address; nobody is written to. */
  async ask(licenseeId: string, email: string): Promise<void> {
    const emailIndex = this.secrets.blindIndex(licenseeId, 'email', normaliseEmail(email));
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const person = await this.people.findByEmailIndex(tx, emailIndex);
      await this.outbox.add(tx, { topic: accountsEvents.linkAsked, subjectId: person?.id ?? newId() });
    });
  }

  /** Uses the link up. Who read it has proved the address too. @throws StaleLinkError */
  async open(licenseeId: string, token: string): Promise<SignInPerson> {
    const at = this.clock.now();
    const person = await this.unitOfWork.run(licenseeId, async (tx) => {
      const personId = await this.tokens.use(tx, { token, purpose: 'sign-in', at });
      if (!personId) return null;
      await this.people.verifyEmail(tx, personId, at);
      return this.signInPeople.find(tx, personId);
    });
    if (!person || person.suspendedAt) throw new StaleLinkError();
    return person;
  }
}
