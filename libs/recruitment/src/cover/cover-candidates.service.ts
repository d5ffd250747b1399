import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import {
  coverDates,
  freshnessMet,
  hoursCovered,
  isInReach,
  scoreOf,
  type Availability,
  type Coverage,
  type DatedSpan,
} from '@pa/matching';
import { PlacesService } from '@pa/places';
import { Clock, LicenseeDirectory, type Transaction } from '@pa/platform';
import { PaProfilesReader, taxonomies, type Applicant, type PublicPaProfile, type ShortNoticePa } from '@pa/register';
import type { Cover, CoverRow } from './cover';
import { CoverCircleRepository } from './cover-circle.repository';
import { CoverOffersRepository } from './cover-offers.repository';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PERSONAL = new Set<string>(taxonomies.tasks.filter(({ group }) => group === 'personal').map(({ key }) => key));

/** A PA who could come. */
export interface Candidate {
  readonly personId: string;
  readonly score: number;
}

/** Who could be asked now and was not yet: of the circle, and of everybody else, each best first. */
export interface Candidates {
  readonly circle: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/** Finds who could cover: opted in, free at those very times, in reach both ways, and not hidden from the employer. */
@Injectable()
export class CoverCandidates {
  constructor(
    private readonly profiles: PaProfilesReader,
    private readonly offers: CoverOffersRepository,
    private readonly circle: CoverCircleRepository,
    private readonly places: PlacesService,
    private readonly hides: Hides,
    private readonly licensees: LicenseeDirectory,
    private readonly clock: Clock,
  ) {}

  async list(tx: Transaction, cover: Cover): Promise<Candidates> {
    const { request } = cover;
    const asked = await this.offers.listAsked(tx, request.id);
    const hidden = await this.hides.listHiddenFromPerson(tx, request.personId);
    const not = new Set([request.personId, ...asked, ...hidden]);
    const trusted = (await this.circle.list(tx, request.personId)).map(({ paId }) => paId).filter((id) => !not.has(id));
    const known = new Set(await this.circle.listKnown(tx, request.personId));
    const open = (await this.profiles.listShortNotice(tx)).filter(
      (pa) =>
        !not.has(pa.personId) &&
        !trusted.includes(pa.personId) &&
        this.isNear(request, pa) &&
        mayAsk(request, pa, this.clock.now()),
    );
    const ids = [...trusted, ...open.map(({ personId }) => personId)];
    const busy = new Set(await this.offers.listBusy(tx, request.id, ids));
    const free = ids.filter((id) => !busy.has(id));
    const people = (await this.profiles.listWithDates(tx, free)).filter((pa) => isOldEnough(pa, request.tasks));
    const terms = await this.termsOf(tx);
    const mayTrust = ({ personId, profile }: Applicant): boolean => profile.shortNotice || known.has(personId);
    return {
      circle: this.best(
        people.filter((pa) => trusted.includes(pa.personId) && mayTrust(pa) && this.suits(pa.profile, cover, terms)),
        { cover, terms },
      ),
      others: this.best(
        people.filter((pa) => !trusted.includes(pa.personId) && isFree(pa.profile, cover.spans, terms)),
        { cover, terms },
      ),
    };
  }

  /** How much of the times a PA covers, and how far away it is in hundredths of a mile. */
  async fit(
    tx: Transaction,
    cover: Cover,
    profile: PublicPaProfile,
  ): Promise<{ coverage: Coverage; distance: number | null }> {
    return {
      coverage: coverDates(cover.spans, availabilityOf(profile, await this.termsOf(tx))),
      distance: this.places.hundredthsBetween(cover.request.district, profile.district),
    };
  }

  private best(people: readonly Applicant[], { cover, terms }: { cover: Cover; terms: Terms }): Candidate[] {
    return people
      .map((pa) => ({ personId: pa.personId, score: this.scoreOf(pa.profile, { cover, terms }) }))
      .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
  }

  private scoreOf(profile: PublicPaProfile, { cover, terms }: { cover: Cover; terms: Terms }): number {
    const { request, spans } = cover;
    const reach = request.withinMiles * 100;
    const distance = this.places.hundredthsBetween(request.district, profile.district) ?? reach;
    const points = request.tasks.map((key) =>
      profile.tasksWill.includes(key) ? 2 : profile.tasksTraining.includes(key) ? 1 : 0,
    );
    const days = Math.floor((this.clock.now().getTime() - (profile.confirmedAt?.getTime() ?? 0)) / DAY_MS);
    return scoreOf({
      hours: hoursCovered(coverDates(spans, availabilityOf(profile, terms))),
      tasks: { met: points.reduce<number>((sum, point) => sum + point, 0), asked: 2 * request.tasks.length },
      distance: { met: Math.max(0, reach - distance), asked: reach },
      freshness: freshnessMet(days),
    }).score;
  }

  /** Whoever is trusted is asked only for what they could do: free, in reach, and nothing that they refuse. Notice they settle themselves. */
  private suits(profile: PublicPaProfile, { request, spans }: Cover, terms: Terms): boolean {
    const refuses = request.tasks.some((key) => profile.tasksWillNot.includes(key));
    return !refuses && this.isNear(request, profile) && isFree(profile, spans, terms);
  }

  /** Within the employer's reach, and within the PA's own limit. */
  private isNear({ district, withinMiles }: CoverRow, pa: Pick<ShortNoticePa, 'district' | 'travelMiles'>): boolean {
    const distance = this.places.hundredthsBetween(district, pa.district);
    return distance !== null && isInReach(distance, { radiusMiles: withinMiles, travelMiles: pa.travelMiles });
  }

  private async termsOf(tx: Transaction): Promise<Terms> {
    return (await this.licensees.findById(tx.licenseeId))?.policies.terms ?? [];
  }
}

type Terms = Availability['terms'];

/** Enough notice, and nothing among the tasks that they will not do. */
function mayAsk({ startsAt, tasks }: CoverRow, { noticeHours, tasksWillNot }: ShortNoticePa, now: Date): boolean {
  return (
    startsAt.getTime() - now.getTime() >= noticeHours * HOUR_MS && !tasks.some((key) => tasksWillNot.includes(key))
  );
}

/** People of 16 or 17 are not asked to do personal care. */
export function isOldEnough({ isAdult }: Applicant, tasks: readonly string[]): boolean {
  return isAdult || !tasks.some((key) => PERSONAL.has(key));
}

function isFree(profile: PublicPaProfile, spans: readonly DatedSpan[], terms: Terms): boolean {
  const { askedMinutes, coveredMinutes } = coverDates(spans, availabilityOf(profile, terms));
  return coveredMinutes === askedMinutes;
}

/** The usual week of a profile, with its days away and its extra days. */
export function availabilityOf({ week, dates }: Pick<PublicPaProfile, 'week' | 'dates'>, terms: Terms): Availability {
  return {
    spans: week,
    away: dates.filter(({ kind }) => kind === 'away').map(({ firstDay, lastDay }) => ({ from: firstDay, to: lastDay })),
    extra: dates
      .filter(({ kind }) => kind === 'extra')
      .flatMap(({ firstDay, spans }) => spans.map((span) => ({ ...span, date: firstDay }))),
    terms,
  };
}
