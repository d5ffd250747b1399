import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  doerOf,
  ForbiddenError,
  hasRole,
  Outbox,
  Secrets,
  STAFF_ROLES,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { AccountStanding } from '../../account-standing';
import { PeopleRepository } from '../../people.repository';
import { LastManagerError, missing, NoSuchPersonError } from '../privacy.errors';
import { privacyEvents } from '../privacy.events';
import { isClosingReason, LONGEST_STAFF_WORDS, type ClosingReason } from './closing-reasons';
import { ClosuresRepository } from './closures.repository';

/**
 * The end of an account. It is locked and hidden at once, in the transaction that closes it; it is erased some days
 * later by the retention schedule, unless its owner signs in before.
 */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly closures: ClosuresRepository,
    private readonly people: PeopleRepository,
    private readonly standing: AccountStanding,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes one's own account. Closing twice is as good as once.
   * @throws LastManagerError
   */
  async closeOwn(actor: Actor, reason: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.close(tx, actor, {
        personId: actor.personId,
        reason: isClosingReason(reason) ? reason : 'not-said',
        words: null,
      }),
    );
  }

  /**
   * The same for a program, which says whose account it means: no stray request closes one.
   * @throws InvalidError, LastManagerError
   */
  async closeNamed(actor: Actor, { confirm, reason = '' }: { confirm: string; reason?: string }): Promise<void> {
    if (confirm.trim() !== actor.displayName)
      throw missing('confirm', `Write "${actor.displayName}" to confirm that this account is to be closed.`);
    await this.closeOwn(actor, reason);
  }

  /**
   * Staff close an account for somebody who asked them to. Only a manager closes the account of staff.
   * @throws InvalidError, NoSuchPersonError, ForbiddenError, LastManagerError
   */
  async closeFor(actor: Actor, personId: string, words: string): Promise<void> {
    const why = words.trim();
    if (why === '') throw missing('words', 'Write who asked you, and how you know that it was them.');
    if ([...why].length > LONGEST_STAFF_WORDS) throw missing('words', `Use ${LONGEST_STAFF_WORDS} letters or fewer.`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.people.find(tx, personId);
      if (!person) throw new NoSuchPersonError();
      if (person.roles.some((role) => STAFF_ROLES.includes(role)) && !hasRole(actor, 'manager'))
        throw new ForbiddenError('staff-account', 'Only a manager may close the account of someone on the staff.');
      await this.close(tx, actor, { personId, reason: 'by-staff', words: why });
    });
  }

  /** The calendar closes an account that nobody has used for long, in its own transaction; its owner was told before. */
  async closeUnused(tx: Transaction, personId: string): Promise<void> {
    await this.close(tx, null, { personId, reason: 'unused', words: null });
  }

  /** Opens an account again whose owner signed in while it was closing. Does nothing for everyone else. */
  async comeBack(tx: Transaction, personId: string): Promise<boolean> {
    const cameBack = await this.closures.reopen(tx, personId);
    if (!cameBack) return false;
    await this.standing.changed(tx, personId);
    this.audit.record(tx, { actor: null, act: 'privacy.account-came-back', subject: { kind: 'person', id: personId } });
    await this.outbox.add(tx, { topic: privacyEvents.cameBack, subjectId: personId });
    return true;
  }

  /** The same for whoever signs in just now; false when the account has just been erased. */
  async openAgain(licenseeId: string, personId: string): Promise<boolean> {
    return this.unitOfWork.run(
      licenseeId,
      async (tx) => (await this.comeBack(tx, personId)) || (await this.people.find(tx, personId)) !== null,
    );
  }

  /** Managers are locked, so that two who leave at once do not both think of the other. */
  private async refuseLastManager(tx: Transaction, personId: string): Promise<void> {
    const managers = await this.people.lockManagers(tx);
    if (managers.every((id) => id === personId)) throw new LastManagerError();
  }

  private async close(
    tx: Transaction,
    actor: Actor | null,
    closing: { personId: string; reason: ClosingReason; words: string | null },
  ): Promise<void> {
    const { personId, reason, words } = closing;
    const person = await this.people.find(tx, personId);
    if (person?.roles.includes('manager')) await this.refuseLastManager(tx, personId);
    const staffWordsSealed =
      words === null ? null : this.secrets.seal(tx.licenseeId, words, 'account_closures.staff_words_sealed');
    const by = actor ? doerOf(actor).personId : personId;
    const closed = await this.closures.close(tx, { personId, at: this.clock.now(), by, reason, staffWordsSealed });
    if (!closed) return;
    await this.standing.changed(tx, personId);
    this.audit.record(tx, { actor, act: 'privacy.account-closed', subject: { kind: 'person', id: personId } });
    const topic = reason === 'unused' ? privacyEvents.closingUnused : privacyEvents.closing;
    await this.outbox.add(tx, { topic, subjectId: personId });
  }
}
