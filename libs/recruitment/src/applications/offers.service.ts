import { Injectable } from '@nestjs/common';
import { dateOf, wallMinutes } from '@pa/matching';
import { Clock, InvalidError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { recruitmentEvents } from '../recruitment.events';
import { AdvertCheck } from '../vacancies/advert-check.service';
import { VacancyEntity } from '../vacancies/vacancy.entity';
import { isPaReason } from './application';
import { ApplicationPairs } from './application-pair.service';
import { offerTermsOf, type GivenOffer, type OfferTerms } from './offer-terms';
import { OffersRepository, type OfferRow, type OfferState } from './offers.repository';

const PLACE = 'offers.terms_sealed';

/** An offer, opened. */
export interface Offer {
  readonly id: string;
  readonly state: OfferState;
  readonly terms: OfferTerms;
  readonly offeredAt: Date;
  readonly decidedAt: Date | null;
}

/** Offers with their terms, and what the PA says to them. */
@Injectable()
export class Offers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OffersRepository,
    private readonly pairs: ApplicationPairs,
    private readonly adverts: AdvertCheck,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** All of an application, newest first. For the two only. */
  async list(actor: Actor, applicationId: string): Promise<Offer[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.get(tx, actor, applicationId);
      return this.listIn(tx, applicationId);
    });
  }

  async listIn(tx: Transaction, applicationId: string): Promise<Offer[]> {
    return (await this.offers.list(tx, applicationId)).map((row) => this.opened(tx, row));
  }

  /** Offers the job. The terms are kept as they are now. @throws InvalidError, ConflictError */
  async make(actor: Actor, applicationId: string, given: GivenOffer): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id: applicationId, side: 'employer' });
      const { terms, problems } = offerTermsOf(pair.vacancy, given, this.today());
      if (problems.length > 0) throw InvalidError.of(problems);
      await this.refuseUnderWage(tx, pair.vacancy, terms);
      if (pair.application.state === 'offered' && (await this.isSame(tx, applicationId, terms))) return;
      await this.pairs.move(tx, actor, { ...pair, deed: 'make-offer', topic: recruitmentEvents.offerMade });
      const termsSealed = this.secrets.seal(tx.licenseeId, JSON.stringify(terms), PLACE);
      await this.offers.add(tx, { id: newId(), applicationId, termsSealed, offeredAt: this.clock.now() });
    });
  }

  /** What is offered is held against the wages of the first day, as an advert is. @throws InvalidError */
  private async refuseUnderWage(
    tx: Transaction,
    vacancy: VacancyEntity,
    { payPence, startsOn }: OfferTerms,
  ): Promise<void> {
    const asOffered = Object.assign(new VacancyEntity(), vacancy, { payPence, startsOn });
    const found = await this.adverts.of(tx, asOffered);
    const under = found.find(({ code }) => code === 'pay-under-wage');
    if (under) throw InvalidError.of([{ field: 'pay', message: `${under.why} ${under.how}` }]);
  }

  /** Until the PA has said yes or no. @throws ConflictError */
  async takeBack(actor: Actor, applicationId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id: applicationId, side: 'employer' });
      if ((await this.newest(tx, applicationId))?.state === 'taken-back') return;
      await this.pairs.move(tx, actor, { ...pair, deed: 'take-offer-back', topic: recruitmentEvents.offerTakenBack });
      await this.offers.decide(tx, applicationId, { to: 'taken-back', at: this.clock.now() });
    });
  }

  /** The PA says yes. @throws ConflictError */
  async accept(actor: Actor, applicationId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id: applicationId, side: 'pa' });
      if (pair.application.state === 'accepted') return;
      await this.pairs.move(tx, actor, { ...pair, deed: 'accept-offer', topic: recruitmentEvents.offerAccepted });
      await this.offers.decide(tx, applicationId, { to: 'accepted', at: this.clock.now() });
    });
  }

  /** The PA says no, for a stock reason. @throws ConflictError */
  async decline(actor: Actor, applicationId: string, reason: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id: applicationId, side: 'pa' });
      if (pair.application.state === 'declined') return;
      const why = isPaReason(reason) ? reason : 'not-said';
      await this.pairs.move(tx, actor, {
        ...pair,
        deed: 'decline-offer',
        topic: recruitmentEvents.offerDeclined,
        reason: why,
      });
      await this.offers.decide(tx, applicationId, { to: 'declined', at: this.clock.now() });
    });
  }

  /** The day here, YYYY-MM-DD. */
  private today(): string {
    return dateOf(Math.floor(wallMinutes(this.clock.now()) / 1440));
  }

  private async newest(tx: Transaction, applicationId: string): Promise<Offer | undefined> {
    return (await this.listIn(tx, applicationId))[0];
  }

  /** A form that is sent twice offers once. */
  private async isSame(tx: Transaction, applicationId: string, terms: OfferTerms): Promise<boolean> {
    const newest = await this.newest(tx, applicationId);
    return JSON.stringify(newest?.terms) === JSON.stringify(terms);
  }

  private opened({ licenseeId }: Transaction, { termsSealed, ...row }: OfferRow): Offer {
    return { ...row, terms: JSON.parse(this.secrets.open(licenseeId, termsSealed, PLACE)) as OfferTerms };
  }
}
