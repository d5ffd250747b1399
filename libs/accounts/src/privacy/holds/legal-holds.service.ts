import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, NotFoundError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { daysAfter, isDay, localDay } from '../../local-day';
import { PeopleRepository } from '../../people.repository';
import { HeldAlreadyError, missing, NoSuchPersonError } from '../privacy.errors';
import { LONGEST_HOLD_DAYS, LONGEST_HOLD_REASON, type HoldRequest, type LegalHold } from './legal-hold';
import { LegalHoldsRepository, type LegalHoldRow } from './legal-holds.repository';

const SEALED_FOR = 'legal_holds.reason_sealed';

/**
 * People whose data must be kept for now: for a claim, an inquiry, a safeguarding case. Nothing of theirs goes while the
 * hold stands, whatever the schedule says and whether or not they close their account.
 */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holds: LegalHoldsRepository,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError, NoSuchPersonError, HeldAlreadyError */
  async place(actor: Actor, personId: string, request: HoldRequest): Promise<void> {
    const at = this.clock.now();
    const { reason, reviewOn } = checked(request, localDay(at));
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      // Locked, so that whoever erases closed accounts either sees the hold or has erased this one before.
      if (!(await this.people.findForUpdate(tx, personId))) throw new NoSuchPersonError();
      const reasonSealed = this.secrets.seal(tx.licenseeId, reason, SEALED_FOR);
      const by = doerOf(actor).personId;
      const id = await this.holds.place(tx, { personId, reasonSealed, reviewOn, at, by });
      if (!id) throw new HeldAlreadyError();
      const subject = { kind: 'person', id: personId };
      this.audit.record(tx, { actor, act: 'privacy.hold-placed', subject, details: { hold: id, reviewOn } });
    });
  }

  /** Lifting twice is as good as once. @throws NotFoundError */
  async lift(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const personId = await this.holds.lift(tx, id, { at, by: doerOf(actor).personId });
      if (!personId && (await this.holds.exists(tx, id))) return;
      if (!personId) throw new NotFoundError('no-such-hold', 'There is no such hold.');
      const subject = { kind: 'person', id: personId };
      this.audit.record(tx, { actor, act: 'privacy.hold-lifted', subject, details: { hold: id } });
    });
  }

  async list(actor: Actor): Promise<LegalHold[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const today = localDay(this.clock.now());
      return (await this.holds.list(tx)).map((row) => this.holdOf(tx, row, today));
    });
  }

  /** The hold that stands on a person, with their name; null holds where there is none. */
  async ofPerson(actor: Actor, personId: string): Promise<{ displayName: string; hold: LegalHold | null }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.people.find(tx, personId);
      if (!person) throw new NoSuchPersonError();
      const row = await this.holds.findOf(tx, personId);
      const today = localDay(this.clock.now());
      return { displayName: person.displayName, hold: row && this.holdOf(tx, row, today) };
    });
  }

  /** For the retention rules. */
  async heldPeople(tx: Transaction): Promise<readonly string[]> {
    return this.holds.listPersonIds(tx);
  }

  private holdOf(tx: Transaction, row: LegalHoldRow, today: string): LegalHold {
    return {
      id: row.id,
      personId: row.person_id,
      displayName: row.display_name,
      reason: this.secrets.open(tx.licenseeId, row.reason_sealed, SEALED_FOR),
      reviewOn: row.review_on,
      placedAt: row.placed_at,
      isReviewDue: row.review_on <= today,
    };
  }
}

function checked({ reason, reviewOn }: HoldRequest, today: string): HoldRequest {
  const words = reason.trim();
  if (words === '') throw missing('reason', 'Write why this person’s data must be kept.');
  if ([...words].length > LONGEST_HOLD_REASON)
    throw missing('reason', `Use ${LONGEST_HOLD_REASON} letters or fewer for the reason.`);
  if (!isDay(reviewOn) || reviewOn <= today || reviewOn > daysAfter(today, LONGEST_HOLD_DAYS))
    throw missing('reviewOn', 'Choose a day after today and within a year, on which you look at it again.');
  return { reason: words, reviewOn };
}
