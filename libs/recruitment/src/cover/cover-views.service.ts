import { Injectable } from '@nestjs/common';
import { Hides, PeopleReader } from '@pa/accounts';
import { coverWords, distanceWords, hourGaps, type DatedSpan } from '@pa/matching';
import { Clock, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import { VerifiedEmployers, type EmployerVerified } from '../vacancies/verified-employers';
import { NOTE_PLACE, type Cover, type CoverOfferRow, type CoverRow } from './cover';
import { CoverAddresses } from './cover-addresses.service';
import { CoverCandidates } from './cover-candidates.service';
import { CoverCircleRepository } from './cover-circle.repository';
import { CoverOffersRepository, type StateTally } from './cover-offers.repository';
import { CoverPairs } from './cover-pairs.service';
import { CoverRequestsRepository } from './cover-requests.repository';

export const COVER_PAGE_SIZE = 20;
const DAY_MS = 86_400_000;

/** The PA who has the place, as the employer sees them. */
export interface CoverHolder {
  readonly offerId: string;
  readonly displayName: string;
  /** Null where the profile cannot be opened just now. */
  readonly profileId: string | null;
  readonly isTrusted: boolean;
}

/** A request as its employer sees it. */
export interface SeenCover extends Cover {
  readonly note: string;
  readonly asked: number;
  readonly declined: number;
  readonly holder: CoverHolder | null;
  readonly address: string | null;
}

export interface SeenCoverList {
  readonly rows: readonly SeenCover[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A request as a PA who was asked sees it. */
export interface OfferedCover extends Cover {
  readonly offer: CoverOfferRow;
  readonly note: string;
  /** Whether it fits the PA's week: "Covers 9 of your 10 hours", then what it does not cover. */
  readonly fit: readonly string[];
  /** "About 2.5 miles away". */
  readonly distance: string | null;
  /** First name and initial, once the PA has the place. */
  readonly employer: string | null;
  readonly verified: EmployerVerified | null;
  /** Once it is confirmed with this PA, until a day after. */
  readonly address: string | null;
  /** A yes needs no further word of the employer. */
  readonly isTrusted: boolean;
}

/** Requests for cover, opened for each of the two sides: what each may see and nothing more. */
@Injectable()
export class CoverViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly circle: CoverCircleRepository,
    private readonly pairs: CoverPairs,
    private readonly addresses: CoverAddresses,
    private readonly candidates: CoverCandidates,
    private readonly profiles: PaProfilesReader,
    private readonly people: PeopleReader,
    private readonly verified: VerifiedEmployers,
    private readonly hides: Hides,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** An employer's own, those that begin last first. A page beyond the end is the last one. */
  async listOwn(actor: Actor, asked: number): Promise<SeenCoverList> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.requests.countByPerson(tx, actor.personId, ALL);
      const pages = Math.max(1, Math.ceil(total / COVER_PAGE_SIZE));
      const page = Math.min(Math.max(1, asked), pages);
      const offset = (page - 1) * COVER_PAGE_SIZE;
      const rows = await this.requests.listByPerson(tx, actor.personId, { offset, limit: COVER_PAGE_SIZE });
      return { rows: await this.seen(tx, rows), total, page, pages };
    });
  }

  /** @throws CoverNotFoundError */
  async getOwn(actor: Actor, id: string): Promise<SeenCover> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const request = await this.pairs.getOwn(tx, actor, id);
      return (await this.seen(tx, [request]))[0] as SeenCover;
    });
  }

  /** What a PA was asked and is not long over, soonest first. Of employers they hide from there is nothing. */
  async listOffered(actor: Actor): Promise<OfferedCover[]> {
    const hidden = await this.hides.listHiddenFrom(actor);
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const list: OfferedCover[] = [];
      for (const offer of await this.offers.listOfPerson(tx, actor.personId, since)) {
        const request = await this.requests.find(tx, offer.requestId);
        if (request && !hidden.includes(request.personId)) list.push(await this.offered(tx, { offer, request }));
      }
      return list;
    });
  }

  /** @throws CoverNotFoundError */
  async getOffered(actor: Actor, offerId: string): Promise<OfferedCover> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      this.offered(tx, await this.pairs.getOffered(tx, actor, offerId)),
    );
  }

  private async seen(tx: Transaction, requests: readonly CoverRow[]): Promise<SeenCover[]> {
    const tallies = await this.offers.tally(
      tx,
      requests.map(({ id }) => id),
    );
    const list: SeenCover[] = [];
    for (const { request, spans } of await this.requests.withSpans(tx, requests)) {
      const own = tallies.filter(({ requestId }) => requestId === request.id);
      list.push({
        request,
        spans,
        note: this.noteOf(tx, request),
        asked: countOf(own),
        declined: countOf(own.filter(({ state }) => state === 'declined')),
        holder: await this.holderOf(tx, request),
        address: await this.addresses.find(tx, request.id),
      });
    }
    return list;
  }

  private async holderOf(tx: Transaction, request: CoverRow): Promise<CoverHolder | null> {
    const offer = await this.offers.findAccepted(tx, request.id);
    if (!offer || (await this.hides.between(tx, request.personId, offer.personId))) return null;
    const displayName = (await this.people.displayNameOf(tx, offer.personId)) ?? '';
    const [applicant] = await this.profiles.listApplicants(tx, [offer.personId]);
    return {
      offerId: offer.id,
      displayName: applicant?.profile.displayName ?? displayName,
      profileId: applicant?.isShown ? applicant.profile.id : null,
      isTrusted: await this.circle.has(tx, request.personId, offer.personId),
    };
  }

  private async offered(
    tx: Transaction,
    { offer, request }: { offer: CoverOfferRow; request: CoverRow },
  ): Promise<OfferedCover> {
    const spans = await this.requests.spansOf(tx, request);
    const hasIt = offer.state === 'accepted';
    const isConfirmed = hasIt && (request.state === 'confirmed' || request.state === 'done');
    const isOver = this.clock.now().getTime() > request.endsAt.getTime() + DAY_MS;
    return {
      request,
      spans,
      offer,
      note: this.noteOf(tx, request),
      ...(await this.fitOf(tx, { request, spans }, offer.personId)),
      employer: hasIt ? await this.people.displayNameOf(tx, request.personId) : null,
      verified: await this.verified.find(tx, request.personId),
      address: isConfirmed && !isOver ? await this.addresses.find(tx, request.id) : null,
      isTrusted: request.circleConfirmed && (await this.circle.has(tx, request.personId, offer.personId)),
    };
  }

  private async fitOf(
    tx: Transaction,
    { request, spans }: { request: CoverRow; spans: readonly DatedSpan[] },
    personId: string,
  ): Promise<{ fit: string[]; distance: string | null }> {
    const [pa] = await this.profiles.listWithDates(tx, [personId]);
    if (!pa) return { fit: [], distance: null };
    const { coverage, distance } = await this.candidates.fit(tx, { request, spans }, pa.profile);
    const gaps = hourGaps(coverage).map(({ text }) => text);
    const words = gaps.length === 0 ? 'You said you are free at all these times' : coverWords(coverage);
    return { fit: [words, ...gaps], distance: distance === null ? null : distanceWords(distance) };
  }

  private noteOf({ licenseeId }: Transaction, { noteSealed }: CoverRow): string {
    return this.secrets.open(licenseeId, noteSealed, NOTE_PLACE);
  }
}

const ALL = ['open', 'held', 'confirmed', 'done', 'cancelled', 'unfilled'] as const;

function countOf(tallies: readonly StateTally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}
