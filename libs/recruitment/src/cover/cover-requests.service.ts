import { Injectable } from '@nestjs/common';
import { outwardOf, PlacesService } from '@pa/places';
import {
  Clock,
  ForbiddenError,
  InvalidError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { inListOrder, tidy } from '@pa/register';
import { v7 as newId } from 'uuid';
import { NewConversations } from '../new-conversations';
import { recruitmentEvents } from '../recruitment.events';
import { Rules, type RulesOn } from '../rules';
import { NOTE_PLACE, type CoverRow, type GivenCover } from './cover';
import { CoverAddresses } from './cover-addresses.service';
import { addressProblems, coverProblems, daysOf, milesProblems, payProblems, type CoverPay } from './cover-check';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverPairs } from './cover-pairs.service';
import { CoverRequestsRepository } from './cover-requests.repository';
import { readCoverSpans } from './cover-spans';
import { CoverBegunError, CoverMovedOnError, CoverNotFoundError, TooMuchCoverError } from './cover.errors';

/** More open requests than anybody has at once. */
export const MOST_OPEN_COVER = 10;

/** What is asked anew of a request that nobody has taken. */
export interface WiderCover {
  readonly withinMiles: number;
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
}

/** An employer asks for cover, and decides about who says yes. */
@Injectable()
export class CoverRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly pairs: CoverPairs,
    private readonly addresses: CoverAddresses,
    private readonly conversations: NewConversations,
    private readonly rules: Rules,
    private readonly places: PlacesService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks. The first PAs get it at once. A form that is sent twice names the same new id, and asks once.
   * @throws InvalidError, ForbiddenError, TooMuchCoverError, CoverNotFoundError where the id is somebody else's
   */
  async ask(actor: Actor, given: GivenCover, id: string = newId()): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.requests.lockOwner(tx, actor.personId);
      const known = await this.requests.find(tx, id);
      if (known && known.personId !== actor.personId) throw new CoverNotFoundError();
      if (known) return id;
      const cover = await this.read(tx, given);
      await this.refuseTooMuch(tx, actor);
      const at = this.clock.now();
      await this.requests.add(tx, { ...cover, id, personId: actor.personId, at });
      if (given.circleConfirmed) {
        const endsAt = cover.spans.reduce((last, span) => (span.endsAt > last ? span.endsAt : last), at);
        await this.addresses.put(tx, { id, endsAt }, tidy(given.address));
      }
      this.pairs.record(tx, actor, { act: 'recruitment.cover-asked', id });
      await this.outbox.add(tx, { topic: recruitmentEvents.coverAsked, subjectId: id });
      return id;
    });
  }

  /**
   * Says yes to the PA who holds the place; from then on that PA reads the address. Twice is as good as once.
   * @throws InvalidError, CoverMovedOnError when it is not that PA any more, ConflictError
   */
  async confirm(actor: Actor, id: string, { offerId, address }: { offerId: string; address: string }): Promise<void> {
    const problems = addressProblems(address);
    if (problems.length > 0) throw InvalidError.of(problems);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const request = await this.pairs.getOwnForDeed(tx, actor, id);
      const holder = await this.offers.findAccepted(tx, id);
      if (holder?.id !== offerId) throw new CoverMovedOnError();
      if (request.state === 'confirmed') return;
      this.refuseBegun(request);
      await this.pairs.move(tx, request, { deed: 'confirm' });
      await this.addresses.put(tx, request, tidy(address));
      this.pairs.record(tx, actor, { act: 'recruitment.cover-confirmed', id });
      await this.outbox.add(tx, { topic: recruitmentEvents.coverConfirmed, subjectId: offerId });
    });
  }

  /** Says no to the PA who holds the place, and asks the others again. @throws CoverMovedOnError, ConflictError */
  async release(actor: Actor, id: string, offerId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const request = await this.pairs.getOwnForDeed(tx, actor, id);
      const offer = await this.offers.find(tx, offerId);
      if (offer?.requestId !== id) throw new CoverMovedOnError();
      if (offer.state === 'released') return;
      if (offer.state !== 'accepted') throw new CoverMovedOnError();
      this.refuseBegun(request);
      const topic = recruitmentEvents.coverReleased;
      await this.pairs.letGo(tx, { pair: { offer, request }, deed: 'release', to: 'released', topic });
      this.pairs.record(tx, actor, { act: 'recruitment.cover-released', id });
    });
  }

  /** Needs nobody any more. Whoever had the place is told. @throws ConflictError */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const request = await this.pairs.getOwnForDeed(tx, actor, id);
      if (request.state === 'cancelled') return;
      await this.pairs.callOff(tx, request, 'cancel');
      this.pairs.record(tx, actor, { act: 'recruitment.cover-cancelled', id });
    });
  }

  /** Looks further, or pays more: those who fit now are asked at once. @throws InvalidError, ConflictError */
  async widen(actor: Actor, id: string, wider: WiderCover): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const request = await this.pairs.getOwnForDeed(tx, actor, id);
      if (request.state !== 'open') throw new CoverMovedOnError();
      this.refuseBegun(request);
      const spans = await this.requests.spansOf(tx, request);
      const problems = [
        ...milesProblems(wider.withinMiles),
        ...payProblems({ ...wider, spans }, await this.rulesFor(tx, { ...wider, spans })),
      ];
      if (problems.length > 0) throw InvalidError.of(problems);
      await this.requests.widen(tx, id, { ...wider, at: this.clock.now() });
      this.pairs.record(tx, actor, { act: 'recruitment.cover-widened', id });
      await this.outbox.add(tx, { topic: recruitmentEvents.coverAsked, subjectId: id });
    });
  }

  /** Tells staff that nobody is found: it stands on their board. Twice is as good as once. @throws CoverNotFoundError */
  async askStaff(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.getOwnForDeed(tx, actor, id);
      if (await this.requests.askHelp(tx, id, this.clock.now()))
        this.pairs.record(tx, actor, { act: 'recruitment.cover-help-asked', id });
    });
  }

  private async read(tx: Transaction, given: GivenCover) {
    const { spans, problems } = readCoverSpans(given.spans, this.clock.now());
    const district = this.districtOf(given.place);
    const { payPence, sleepInPence, withinMiles, circleFirst, circleConfirmed } = given;
    const pay = { payPence, sleepInPence, spans };
    const all = [...problems, ...coverProblems(given, district), ...payProblems(pay, await this.rulesFor(tx, pay))];
    if (all.length > 0 || district === null) throw InvalidError.of(all);
    const noteSealed = this.secrets.seal(tx.licenseeId, tidy(given.note), NOTE_PLACE);
    const tasks = inListOrder('tasks', given.tasks);
    return { ...pay, withinMiles, circleFirst, circleConfirmed, district, tasks, noteSealed };
  }

  private async refuseTooMuch(tx: Transaction, actor: Actor): Promise<void> {
    if (!(await this.conversations.mayStart(tx, actor.personId)))
      throw new ForbiddenError('no-access', 'You cannot start new conversations just now. Look at your account.');
    if ((await this.requests.countByPerson(tx, actor.personId, ['open', 'held'])) >= MOST_OPEN_COVER)
      throw new TooMuchCoverError(MOST_OPEN_COVER);
  }

  private refuseBegun({ startsAt }: CoverRow): void {
    if (startsAt <= this.clock.now()) throw new CoverBegunError();
  }

  /** The rules of each day that is asked for. */
  private async rulesFor(tx: Transaction, { spans }: CoverPay): Promise<(day: string) => RulesOn> {
    const known = new Map<string, RulesOn>();
    for (const day of daysOf(spans)) known.set(day, await this.rules.on(tx, day));
    return (day) => known.get(day) as RulesOn;
  }

  /** The outward code of a postcode or district that exists. The rest of a postcode goes no further. */
  private districtOf(text: string): string | null {
    const outward = outwardOf(text.slice(0, 100));
    return outward !== null && this.places.isKnownDistrict(outward) ? outward : null;
  }
}
