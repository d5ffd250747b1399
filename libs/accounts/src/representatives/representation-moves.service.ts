import { Injectable } from '@nestjs/common';
import { Audit, Clock, ConflictError, Outbox, type Actor, type Transaction } from '@pa/platform';
import { representativesEvents } from './representatives.events';
import { daysAfter, localDay } from '../local-day';
import { scopesOf, type Grant, type Representation } from './representation';
import {
  findRepresentationMove,
  getRepresentationMove,
  type RepresentationDeed,
  type RepresentationMover,
} from './representation-state';
import { RepresentationsRepository, type RepresentationChange } from './representations.repository';

/** Staff look at every ending within so many days. */
export const REVIEW_DAYS = 5;

/** Somebody who moves a representation. */
export interface Hand {
  /** Null for the calendar. */
  readonly actor: Actor | null;
  readonly by: RepresentationMover;
  readonly found: Representation;
}

const ACTS: Readonly<Record<RepresentationDeed, string>> = {
  accept: 'accounts.representative-accepted',
  decline: 'accounts.representative-declined',
  withdraw: 'accounts.representative-invitation-withdrawn',
  change: 'accounts.representative-scopes-changed',
  'record-basis': 'accounts.representative-basis-recorded',
  end: 'accounts.representative-ended',
  restore: 'accounts.representative-restored',
  'confirm-end': 'accounts.representative-end-confirmed',
  lapse: 'accounts.representative-invitation-lapsed',
  expire: 'accounts.representative-expired',
};

const NEWS: Readonly<Partial<Record<RepresentationDeed, string>>> = {
  accept: representativesEvents.representativeAccepted,
  end: representativesEvents.representativeEnded,
  restore: representativesEvents.representativeRestored,
  expire: representativesEvents.representativeEnded,
};

/** One deed, with the columns it changes and what the audit line says of it. */
export interface Step {
  readonly deed: RepresentationDeed;
  readonly set: RepresentationChange;
  readonly details?: Readonly<Record<string, string>>;
}

/** The one place that moves a representation: state, audit line and news in the transaction of the caller. */
@Injectable()
export class RepresentationMoves {
  constructor(
    private readonly repository: RepresentationsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends what is active, at once, and opens staff's review; an invitation that is open is withdrawn or declined.
   * @throws ConflictError when there is nothing to end
   */
  async end(tx: Transaction, hand: Hand): Promise<void> {
    const { state } = hand.found;
    if (state === 'invited')
      return this.move(tx, hand, { deed: hand.by === 'representative' ? 'decline' : 'withdraw', set: closed() });
    const at = this.clock.now();
    const set = {
      ended_at: at,
      ended_as: hand.by,
      review_due_on: daysAfter(localDay(at), REVIEW_DAYS),
      reviewed_at: null,
    };
    return this.move(tx, hand, { deed: 'end', set });
  }

  /** Other things that may be done, or another last day: notices count anew. */
  async change(tx: Transaction, hand: Hand, grant: Grant): Promise<void> {
    const scopes = scopesOf(grant.scopes);
    const details = { scopes: scopes.join(' '), until: grant.untilDay };
    const set = { scopes, until_day: grant.untilDay, warned_days: null };
    await this.move(tx, hand, { deed: 'change', set, details });
  }

  /**
   * Carries out one deed.
   * @throws ConflictError when it cannot be done where it stands, or somebody else was faster
   */
  async move(tx: Transaction, hand: Hand, { deed, set, details }: Step): Promise<void> {
    const { found, by, actor } = hand;
    const to = getRepresentationMove(deed, found.state, by);
    const moved = await this.repository.move(tx, found.id, { from: found.state, to, set });
    if (!moved) throw new ConflictError('changed-meanwhile', 'Somebody has just changed this. Look again.');
    this.audit.record(tx, {
      actor,
      act: ACTS[deed],
      subject: { kind: 'representation', id: found.id },
      details: { by, ...details },
    });
    const topic = NEWS[deed];
    if (topic) await this.outbox.add(tx, { topic, subjectId: found.id });
  }

  /** Whether a deed could be done now. */
  can(deed: RepresentationDeed, { found, by }: Pick<Hand, 'found' | 'by'>): boolean {
    return findRepresentationMove(deed, found.state, by) !== null;
  }
}

/** An invitation that is over: its link and address are of no more use. */
export function closed(): RepresentationChange {
  return { invite_hash: null, invite_sealed: null, invite_index: null };
}
