import { Injectable } from '@nestjs/common';
import { DirectoryReader, SeenEvidence, StandingReader } from '@pa/accreditation';
import { Clock, type Transaction } from '@pa/platform';
import { localDay } from './local-day';
import type { PaCardFacts } from './pa-card-facts';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import type { PaProfileEntity } from './pa-profile.entity';
import { progressOf } from './pa-profile-progress';
import { PaProfilesRepository } from './pa-profiles.repository';
import { profileDateOf, publicProfileOf, type PublicPaProfile } from './public-pa-profile';
import { displayNameOf } from './sections';
import { shownTasks } from './shown-tasks';
import { drivingTasks } from './taxonomies';

/** A PA as somebody to whom they send an answer may see them, on the register or not. */
export interface Applicant {
  readonly personId: string;
  readonly profile: PublicPaProfile;
  /** False for those of 16 or 17: no personal care for them. */
  readonly isAdult: boolean;
  /** Employers can open the profile's own page. */
  readonly isShown: boolean;
}

/** What is needed to tell who could come at short notice, before anything else of a profile is read. */
export interface ShortNoticePa {
  readonly id: string;
  readonly personId: string;
  /** Outward code. */
  readonly district: string;
  readonly travelMiles: number;
  /** Hours of notice that they need. */
  readonly noticeHours: number;
  readonly tasksWillNot: readonly string[];
}

const OFF_THE_REGISTER: readonly string[] = ['removed', 'archived'];

/** What other libs may know of PAs: only those who may be shown now, and only what employers may see. */
@Injectable()
export class PaProfilesReader {
  constructor(
    private readonly profiles: PaProfilesRepository,
    private readonly dates: PaProfileDatesRepository,
    private readonly standings: StandingReader,
    private readonly evidence: SeenEvidence,
    private readonly directory: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** Card facts of those of `ids` who may be shown now; who is missing from the answer belongs on no card. By id. */
  async cardFacts(tx: Transaction, ids: readonly string[]): Promise<PaCardFacts[]> {
    const profiles = await this.profiles.listShown(tx, ids);
    const people = profiles.map(({ personId }) => personId);
    const approved = await this.standings.listApproved(tx, people);
    const seen = await this.evidence.of(tx, people);
    return profiles.map((profile) =>
      cardFactsOf(profile, {
        accredited: approved.has(profile.personId),
        checks: seen.get(profile.personId) ?? [],
      }),
    );
  }

  /** Ids of those who may be shown now, in order, `limit` at a time: pass the last one as `after` to go on. */
  async listShownIds(tx: Transaction, after: string | null = null, limit = 1000): Promise<string[]> {
    return this.profiles.listShownIds(tx, { after, limit });
  }

  /** Whose profile it is; null when there is none. */
  async ownerOf(tx: Transaction, id: string): Promise<string | null> {
    return (await this.profiles.find(tx, id))?.personId ?? null;
  }

  /** The profiles of people, shown or not. */
  async listIdsOf(tx: Transaction, personIds: readonly string[]): Promise<string[]> {
    return this.profiles.listIdsOf(tx, personIds);
  }

  /**
   * Those of `personIds` who may answer an advert: the profile is whole, and neither put away nor taken off by staff. It need
   * not be on the register: who answers shows it to that one employer.
   */
  async listApplicants(tx: Transaction, personIds: readonly string[]): Promise<Applicant[]> {
    const profiles = await this.profiles.listByPeople(tx, personIds);
    const listed = await this.directory.listListed(tx, personIds);
    return profiles
      .filter((profile) => !OFF_THE_REGISTER.includes(profile.state) && progressOf(profile).isWhole)
      .map((profile) => ({
        personId: profile.personId,
        profile: publicProfileOf(profile, []),
        isAdult: profile.ageBand === 'adult',
        isShown: profile.isShown && listed.has(profile.personId),
      }));
  }

  /** Those whom employers find and who want to be asked at short notice. */
  async listShortNotice(tx: Transaction): Promise<ShortNoticePa[]> {
    const pas = await this.profiles.listShortNotice(tx);
    const listed = await this.directory.listListed(
      tx,
      pas.map(({ personId }) => personId),
    );
    return pas.filter(({ personId }) => listed.has(personId));
  }

  /** The same as `listApplicants`, with the days from today on that are not as usual. */
  async listWithDates(tx: Transaction, personIds: readonly string[]): Promise<Applicant[]> {
    const applicants = await this.listApplicants(tx, personIds);
    const today = localDay(this.clock.now());
    const dates = await this.dates.listOfMany(tx, { ids: applicants.map(({ profile }) => profile.id), today });
    return applicants.map((applicant) => ({
      ...applicant,
      profile: {
        ...applicant.profile,
        dates: dates.filter(({ profileId }) => profileId === applicant.profile.id).map(profileDateOf),
      },
    }));
  }

  /** Those of `ids` who may be shown and whom the register lets employers find today; the copies that search keeps hold all. */
  async listFound(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.ownersOfFound(tx, ids)).keys());
  }

  /** The same with whose profile each is. */
  async ownersOfFound(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const profiles = await this.profiles.listShown(tx, ids);
    const listed = await this.directory.listListed(
      tx,
      profiles.map(({ personId }) => personId),
    );
    return new Map(profiles.flatMap(({ id, personId }) => (listed.has(personId) ? [[id, personId] as const] : [])));
  }

  /** The profile as employers see it; null when it may not be shown, or the register shows others alone. */
  async publicProfile(tx: Transaction, id: string): Promise<PublicPaProfile | null> {
    const [profile] = await this.profiles.listShown(tx, [id]);
    if (!profile || !(await this.directory.listListed(tx, [profile.personId])).has(profile.personId)) return null;
    return publicProfileOf(profile, await this.dates.listFrom(tx, id, localDay(this.clock.now())));
  }
}

/** Public card facts of a profile that may be shown (the database holds such a profile to be whole). */
export function cardFactsOf(
  profile: PaProfileEntity,
  evidence: Pick<PaCardFacts, 'accredited' | 'checks'>,
): PaCardFacts {
  const { tasksWill, tasksTraining } = shownTasks(profile);
  return {
    id: profile.id,
    displayName: displayNameOf(profile),
    headline: profile.headline,
    about: profile.about,
    district: profile.district as string,
    travelMiles: profile.travelMiles as number,
    travelModes: profile.travelModes,
    week: profile.week,
    liveIn: profile.liveIn,
    shortNotice: profile.shortNotice,
    tasksWill,
    tasksTraining,
    experience: profile.experience,
    training: profile.training,
    languages: profile.languages.filter(({ level }) => level !== 'a-little').map(({ language }) => language),
    communicationMethods: profile.communicationMethods,
    values: profile.values,
    style: profile.style,
    interests: profile.interests,
    employment: profile.employment,
    drives: drivingTasks.some((task) => tasksWill.includes(task)),
    ...evidence,
    confirmedAt: profile.confirmedAt as Date,
    publishedAt: profile.publishedAt as Date,
  };
}
