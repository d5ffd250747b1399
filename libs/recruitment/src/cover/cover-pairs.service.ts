import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Audit, Clock, Outbox, type Actor, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';
import type { CoverOfferRow, CoverRow } from './cover';
import { CoverAddresses } from './cover-addresses.service';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverRequestsRepository } from './cover-requests.repository';
import { getCoverMove, TAKEN_STATES, type CoverDeed, type CoverOfferState } from './cover-state';
import { CoverNotFoundError } from './cover.errors';

/** One PA and the request they were asked about. */
export interface CoverPair {
  readonly offer: CoverOfferRow;
  readonly request: CoverRow;
}

/** Who the two are, for whoever brings them together. */
export interface CoverParties {
  readonly coverRequestId: string;
  readonly employerId: string;
  readonly paId: string;
}

interface CoverStep {
  readonly deed: CoverDeed;
  /** When others are asked, of what is open again. */
  readonly nextWaveAt?: Date | null;
}

interface LettingGo {
  readonly pair: CoverPair;
  readonly deed: Extract<CoverDeed, 'withdraw' | 'release' | 'let-go'>;
  /** What becomes of the PA who had the place. */
  readonly to: CoverOfferState;
  /** What is told of it. */
  readonly topic: string;
}

/** Finds requests for whoever may, and does what several deeds have in common. */
@Injectable()
export class CoverPairs {
  constructor(
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly addresses: CoverAddresses,
    private readonly hides: Hides,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** By the subject of an event of cover. Null when it is gone, or the two hide from each other. */
  async parties(tx: Transaction, offerId: string): Promise<CoverParties | null> {
    const offer = await this.offers.find(tx, offerId);
    const request = offer && (await this.requests.find(tx, offer.requestId));
    if (!request || (await this.hides.between(tx, request.personId, offer.personId))) return null;
    return { coverRequestId: request.id, employerId: request.personId, paId: offer.personId };
  }

  /** An employer's own request. @throws CoverNotFoundError */
  async getOwn(tx: Transaction, actor: Actor, id: string): Promise<CoverRow> {
    const request = await this.requests.find(tx, id);
    if (request?.personId !== actor.personId) throw new CoverNotFoundError();
    return request;
  }

  /** The same, locked. @throws CoverNotFoundError */
  async getOwnForDeed(tx: Transaction, actor: Actor, id: string): Promise<CoverRow> {
    const request = await this.requests.findForUpdate(tx, id);
    if (request?.personId !== actor.personId) throw new CoverNotFoundError();
    return request;
  }

  /** What a PA was asked. @throws CoverNotFoundError */
  async getOffered(tx: Transaction, actor: Actor, offerId: string): Promise<CoverPair> {
    const offer = await this.offers.find(tx, offerId);
    if (offer?.personId !== actor.personId) throw new CoverNotFoundError();
    const request = await this.requests.find(tx, offer.requestId);
    if (!request || (await this.hides.between(tx, request.personId, actor.personId))) throw new CoverNotFoundError();
    return { offer, request };
  }

  /** The same for a deed: first the PA is locked, then the request, so that nobody waits in a ring. @throws CoverNotFoundError */
  async getOfferedForDeed(tx: Transaction, actor: Actor, offerId: string): Promise<CoverPair> {
    await this.offers.lockPa(tx, actor.personId);
    const { request } = await this.getOffered(tx, actor, offerId);
    await this.requests.findForUpdate(tx, request.id);
    return this.getOffered(tx, actor, offerId);
  }

  /** Moves a request that is held locked. @throws ConflictError that says how it stands */
  async move(tx: Transaction, request: CoverRow, { deed, nextWaveAt = null }: CoverStep): Promise<void> {
    const to = getCoverMove(deed, request.state);
    const moved = await this.requests.move(tx, request.id, {
      from: request.state,
      to,
      at: this.clock.now(),
      nextWaveAt,
    });
    if (!moved) getCoverMove(deed, to);
  }

  /** The place is free again: the others are told, and the next PAs are asked at once. An address that was typed goes. */
  async letGo(tx: Transaction, { pair, deed, to, topic }: LettingGo): Promise<void> {
    const at = this.clock.now();
    const { request, offer } = pair;
    await this.move(tx, request, { deed, nextWaveAt: at });
    await this.offers.move(tx, offer.id, { from: 'accepted', to, at });
    if (!request.circleConfirmed) await this.addresses.remove(tx, request.id);
    const again = await this.offers.moveAll(tx, request.id, { from: 'taken', to: 'sent', at });
    await this.outbox.add(tx, { topic, subjectId: offer.id });
    await this.outbox.addMany(tx, recruitmentEvents.coverOpenAgain, again);
    await this.outbox.add(tx, { topic: recruitmentEvents.coverAsked, subjectId: request.id });
  }

  /** Lets go of every place a PA has, or of one: they cannot come. */
  async letGoOf(tx: Transaction, paId: string, requestId: string | null = null): Promise<void> {
    await this.offers.lockPa(tx, paId);
    const held = await this.offers.listHeldBy(tx, paId);
    for (const offer of held.filter((one) => requestId === null || one.requestId === requestId)) {
      const request = await this.requests.findForUpdate(tx, offer.requestId);
      const isStill = (await this.offers.find(tx, offer.id))?.state === 'accepted';
      if (!request || !isStill || !TAKEN_STATES.includes(request.state)) continue;
      const pair = { offer, request };
      await this.letGo(tx, { pair, deed: 'let-go', to: 'withdrawn', topic: recruitmentEvents.coverWithdrawn });
    }
  }

  /** It is not wanted, or not possible, any more. Whoever had the place is told. The request is held locked. */
  async callOff(
    tx: Transaction,
    request: CoverRow,
    deed: Extract<CoverDeed, 'cancel' | 'lapse' | 'call-off'>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.move(tx, request, { deed });
    const had = await this.offers.moveAll(tx, request.id, { from: 'accepted', to: 'over', at });
    await this.offers.moveAll(tx, request.id, { from: 'sent', to: 'over', at });
    await this.addresses.remove(tx, request.id);
    await this.outbox.addMany(tx, recruitmentEvents.coverCancelled, had);
  }

  /** What somebody does for another is on record with both names; what people do for themselves is not. */
  record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'cover-request', id } });
  }
}
