import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { AccountStanding } from '../account-standing';
import { PeopleRepository } from '../people.repository';
import type { PersonEntity } from '../person.entity';
import { HasLeftError, LastManagerError, NoLongerManagerError, PersonNotFoundError } from './staff.errors';
import { assertMayActOn } from './staff-power';
import { staffEvents } from './staff.events';
import { CHOSEN_REASONS, LONGEST_REASON, type SuspensionReason } from './suspension';
import { SuspensionsRepository } from './suspensions.repository';

export interface SuspensionRequest {
  readonly reason: (typeof CHOSEN_REASONS)[number];
  /** Staff's own words, for colleagues. */
  readonly words: string;
}

/** What staff do to an account. Each takes effect everywhere before it answers, and is one line of the audit. */
@Injectable()
export class PersonDeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly suspensions: SuspensionsRepository,
    private readonly standing: AccountStanding,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends every way in and hides what is shown of the person. Suspending who is suspended does nothing more.
   * @throws PersonNotFoundError, OwnAccountError, StaffAccountError, NoLongerManagerError, LastManagerError, InvalidError
   */
  async suspend(actor: Actor, personId: string, { reason, words }: SuspensionRequest): Promise<void> {
    const told = words.trim();
    if (told === '') throw refusal('Write why, so that your colleagues understand');
    if ([...told].length > LONGEST_REASON) throw refusal(`Use ${LONGEST_REASON} letters or fewer`);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.getFor(tx, actor, personId);
      if (person.suspendedAt) return;
      await this.assertManagerStays(tx, person);
      await this.withhold(tx, actor, { personId, reason, words: told });
      await this.outbox.add(tx, { topic: staffEvents.suspended, subjectId: personId });
      this.note(tx, actor, { act: 'accounts.person-suspended', personId, details: { reason } });
    });
  }

  /**
   * Brings an account back as it was.
   * @throws PersonNotFoundError, OwnAccountError, StaffAccountError, HasLeftError
   */
  async reinstate(actor: Actor, personId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.getFor(tx, actor, personId);
      if (!person.suspendedAt) return;
      if (person.roles.length === 0) throw new HasLeftError();
      await this.people.setSuspended(tx, personId, null);
      await this.suspensions.end(tx, personId, { at: this.clock.now(), by: actor.personId });
      await this.standing.changed(tx, personId);
      await this.outbox.add(tx, { topic: staffEvents.reinstated, subjectId: personId });
      this.note(tx, actor, { act: 'accounts.person-reinstated', personId });
    });
  }

  /** Signs a person out everywhere. @throws PersonNotFoundError, OwnAccountError, StaffAccountError */
  async endSessions(actor: Actor, personId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.getFor(tx, actor, personId);
      await this.standing.endWaysIn(tx, personId);
      this.note(tx, actor, { act: 'accounts.sessions-ended', personId });
    });
  }

  /**
   * The person, locked, when this actor may act upon them. Managers are locked first, always in the same order; of two who
   * act upon each other, the second is no manager any more and is refused.
   */
  async getFor(tx: Transaction, actor: Actor, personId: string): Promise<PersonEntity> {
    const seen = await this.people.find(tx, personId);
    if (!seen) throw new PersonNotFoundError();
    const managers = seen.roles.includes('manager') ? await this.people.lockManagers(tx) : null;
    const person = await this.people.findForUpdate(tx, personId);
    if (!person) throw new PersonNotFoundError();
    assertMayActOn(actor, person);
    if (managers && !managers.includes(actor.personId)) throw new NoLongerManagerError();
    return person;
  }

  /** A register is never left without a manager. @throws LastManagerError */
  async assertManagerStays(tx: Transaction, person: Pick<PersonEntity, 'id' | 'roles'>): Promise<void> {
    if (!person.roles.includes('manager')) return;
    const managers = await this.people.lockManagers(tx);
    if (managers.every((id) => id === person.id)) throw new LastManagerError();
  }

  /** The suspension itself, for leaving as well. */
  async withhold(
    tx: Transaction,
    actor: Actor,
    { personId, reason, words }: { personId: string; reason: SuspensionReason; words: string },
  ): Promise<void> {
    const at = this.clock.now();
    await this.people.setSuspended(tx, personId, at);
    await this.suspensions.start(tx, personId, { reason, words, at, by: actor.personId });
    await this.standing.changed(tx, personId);
  }

  private note(
    tx: Transaction,
    actor: Actor,
    { act, personId, details = {} }: { act: string; personId: string; details?: Readonly<Record<string, string>> },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'person', id: personId }, details });
  }
}

function refusal(message: string): InvalidError {
  return InvalidError.of([{ field: 'words', message }]);
}
