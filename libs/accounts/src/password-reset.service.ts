import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox, Secrets, UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from './accounts.events';
import { StaleLinkError } from './accounts.errors';
import { AccessTokensRepository } from './access-tokens.repository';
import { normaliseEmail } from './email-address';
import { EmailTokensRepository } from './email-tokens.repository';
import { PasswordRules } from './password-rules/password-rules.service';
import { Passwords } from './passwords';
import { PeopleRepository } from './people.repository';
import { Sessions } from './sessions.repository';
import { HalfSignIns } from './sign-in/half-sign-ins.repository';

/** For who forgot their password. Asking tells nothing about who has an account. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly accessTokens: AccessTokensRepository,
    private readonly sessions: Sessions,
    private readonly halves: HalfSignIns,
    private readonly audit: Audit,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks for the mail. The same work is done for an unknown address, so that time tells nothing: nobody is written to. */
  async ask(licenseeId: string, email: string): Promise<void> {
    const emailIndex = this.secrets.blindIndex(licenseeId, 'email', normaliseEmail(email));
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const person = await this.people.findByEmailIndex(tx, emailIndex);
      await this.outbox.add(tx, { topic: accountsEvents.resetAsked, subjectId: person?.id ?? newId() });
    });
  }

  /**
   * Sets the new password, proves the address, and ends every session and token the person had. Second factors stay.
   * @throws StaleLinkError, GuessablePasswordError (the link goes on working)
   */
  async reset(licenseeId: string, token: string, password: string): Promise<void> {
    const at = this.clock.now();
    await this.rules.refuseWeak(licenseeId, password);
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const personId = await this.tokens.use(tx, { token, purpose: 'reset-password', at });
      if (!personId) throw new StaleLinkError();
      await this.rules.refuseOwnWords(tx, personId, password);
      await this.people.changePassword(tx, personId, passwordHash);
      await this.people.verifyEmail(tx, personId, at);
      await this.accessTokens.revokeAllOf(tx, personId, at);
      await this.sessions.endAllOf(tx, personId);
      await this.halves.endAllOf(tx, personId);
      this.audit.record(tx, { actor: null, act: 'accounts.password-reset', subject: { kind: 'person', id: personId } });
      await this.outbox.add(tx, { topic: accountsEvents.passwordChanged, subjectId: personId });
    });
  }
}
