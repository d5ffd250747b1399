import { Injectable } from '@nestjs/common';
import { Clock, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { AccessTokensRepository } from '../access-tokens.repository';
import { accountsEvents } from '../accounts.events';
import { WaysInLog } from '../factors/ways-in-log';
import { PasswordRules } from '../password-rules/password-rules.service';
import { Passwords } from '../passwords';
import { PeopleRepository } from '../people.repository';
import { Sessions } from '../sessions.repository';
import { HalfSignIns } from '../sign-in/half-sign-ins.repository';

/** Changing the password by who knows the old one. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly sessions: Sessions,
    private readonly accessTokens: AccessTokensRepository,
    private readonly halves: HalfSignIns,
    private readonly log: WaysInLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Every other session and every token ends; this session goes on. Of two changes at once, the second knows an old one.
   * @throws InvalidError when the old one is wrong or the new one is too easy to guess
   */
  async change(actor: Actor, wish: { current: string; password: string }): Promise<void> {
    const { licenseeId, personId } = actor;
    const person = await this.unitOfWork.run(licenseeId, (tx) => this.people.find(tx, personId));
    const from = person?.passwordHash ?? null;
    if (!(await this.passwords.matches(from, wish.current))) throw wrong();
    await this.rules.refuseWeakFor(licenseeId, personId, wish.password);
    const to = await this.passwords.hash(wish.password);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      if (!(await this.people.replacePassword(tx, personId, { from, to }))) throw wrong();
      await this.halves.endAllOf(tx, personId);
      await this.sessions.endAllOf(tx, personId, { except: actor.via === 'session' ? actor.sessionId : undefined });
      await this.accessTokens.revokeAllOf(tx, personId, this.clock.now());
      await this.log.note(tx, { actor, act: 'password-changed', topic: accountsEvents.passwordChanged });
    });
  }
}

function wrong(): InvalidError {
  return new InvalidError('wrong-password', 'Your password now is another one.', [WRONG]);
}

const WRONG = { field: 'current', message: 'That is not your password now. Check it and try again.' };
