import { Injectable } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import { ProfileNotWholeError } from '../applications/applications.errors';
import { recruitmentEvents } from '../recruitment.events';
import { isOldEnough } from './cover-candidates.service';
import { CoverCircleRepository } from './cover-circle.repository';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverPairs, type CoverPair } from './cover-pairs.service';
import { getCoverMove, TAKEN_STATES } from './cover-state';
import {
  CoverBegunError,
  CoverMovedOnError,
  CoverOverlapsError,
  CoverTakenError,
  CoverTooYoungError,
} from './cover.errors';

/** What a PA says to a request for cover. The first yes holds the place, however many come at once. */
@Injectable()
export class CoverAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: CoverOffersRepository,
    private readonly circle: CoverCircleRepository,
    private readonly pairs: CoverPairs,
    private readonly profiles: PaProfilesReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Yes, for all its times. Twice is as good as once.
   * @throws CoverTakenError, CoverOverlapsError, CoverBegunError, ConflictError, CoverNotFoundError
   */
  async accept(actor: Actor, offerId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getOfferedForDeed(tx, actor, offerId);
      if (pair.offer.state === 'accepted') return;
      await this.refuse(tx, pair);
      const at = this.clock.now();
      const { request } = pair;
      const isTrusted = request.circleConfirmed && (await this.circle.has(tx, request.personId, actor.personId));
      await this.pairs.move(tx, request, { deed: isTrusted ? 'accept-confirmed' : 'accept' });
      const isFirst = await this.offers.move(tx, offerId, { from: pair.offer.state, to: 'accepted', at });
      if (!isFirst) throw new CoverTakenError();
      const others = await this.offers.moveAll(tx, request.id, { from: 'sent', to: 'taken', at });
      await this.outbox.add(tx, { topic: recruitmentEvents.coverHeld, subjectId: offerId });
      if (isTrusted) await this.outbox.add(tx, { topic: recruitmentEvents.coverConfirmed, subjectId: offerId });
      await this.outbox.addMany(tx, recruitmentEvents.coverTaken, others);
      this.pairs.record(tx, actor, { act: 'recruitment.cover-accepted', id: request.id });
    });
  }

  /** No, thank you. Twice is as good as once. @throws ConflictError, CoverNotFoundError */
  async decline(actor: Actor, offerId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { offer, request } = await this.pairs.getOfferedForDeed(tx, actor, offerId);
      if (offer.state === 'declined') return;
      if (offer.state === 'accepted') throw new CoverMovedOnError();
      if (offer.state !== 'sent' && offer.state !== 'taken') getCoverMove('accept', request.state);
      await this.offers.move(tx, offerId, { from: offer.state, to: 'declined', at: this.clock.now() });
      this.pairs.record(tx, actor, { act: 'recruitment.cover-declined', id: request.id });
    });
  }

  /** Cannot come after all. The employer is told, and the others are asked again. @throws ConflictError, CoverNotFoundError */
  async withdraw(actor: Actor, offerId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getOfferedForDeed(tx, actor, offerId);
      if (pair.offer.state === 'withdrawn') return;
      if (pair.offer.state !== 'accepted') throw new CoverMovedOnError();
      if (pair.request.startsAt <= this.clock.now()) throw new CoverBegunError();
      const topic = recruitmentEvents.coverWithdrawn;
      await this.pairs.letGo(tx, { pair, deed: 'withdraw', to: 'withdrawn', topic });
      this.pairs.record(tx, actor, { act: 'recruitment.cover-given-back', id: pair.request.id });
    });
  }

  private async refuse(tx: Transaction, { offer, request }: CoverPair): Promise<void> {
    if (offer.state === 'taken' || TAKEN_STATES.includes(request.state)) throw new CoverTakenError();
    if (request.startsAt <= this.clock.now()) throw new CoverBegunError();
    getCoverMove('accept', request.state);
    if (offer.state === 'released') throw new CoverTakenError();
    const busy = await this.offers.listBusy(tx, request.id, [offer.personId]);
    if (busy.length > 0) throw new CoverOverlapsError();
    const [applicant] = await this.profiles.listApplicants(tx, [offer.personId]);
    if (!applicant) throw new ProfileNotWholeError();
    if (!isOldEnough(applicant, request.tasks)) throw new CoverTooYoungError();
  }
}
