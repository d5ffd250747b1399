import type { WeekSpan } from '@pa/register';
import type { OwnQuestion, VacancyEntity } from './vacancy.entity';

/** An open advert as PAs see it, and nothing more: no name, no address. Lists hold taxonomy keys; money is pence. */
export interface OpenVacancy {
  readonly id: string;
  /** Whose it is: for hides and blocks, never shown. */
  readonly ownerId: string;
  readonly title: string;
  readonly about: string;
  readonly whoWanted: string;
  readonly hours: readonly WeekSpan[];
  readonly hoursFlexible: boolean;
  readonly liveIn: boolean;
  readonly tasksRequired: readonly string[];
  readonly tasksOptional: readonly string[];
  readonly tasksNever: readonly string[];
  readonly experience: readonly string[];
  readonly values: readonly string[];
  readonly interests: readonly string[];
  readonly languages: readonly string[];
  readonly drives: boolean;
  readonly sexWanted: 'female' | 'male' | null;
  readonly sexReason: string;
  readonly employment: readonly string[];
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  readonly liveInPenceAWeek: number | null;
  readonly accommodationPenceADay: number | null;
  readonly payWords: string;
  /** Outward code, such as "CH1". */
  readonly district: string;
  readonly environment: readonly string[];
  readonly howToApply: string;
  readonly questions: readonly OwnQuestion[];
  readonly isBlind: boolean;
  readonly places: number;
  /** Last day, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly checks: readonly string[];
  readonly checksWhy: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** What PAs may see of an advert that is open (the database holds such an advert to be whole). */
export function openVacancyOf(vacancy: VacancyEntity): OpenVacancy {
  const { personId, district, closesOn, publishedAt } = vacancy;
  return {
    id: vacancy.id,
    ownerId: personId,
    title: vacancy.title,
    about: vacancy.about,
    whoWanted: vacancy.whoWanted,
    hours: vacancy.hours,
    hoursFlexible: vacancy.hoursFlexible,
    liveIn: vacancy.liveIn,
    tasksRequired: vacancy.tasksRequired,
    tasksOptional: vacancy.tasksOptional,
    tasksNever: vacancy.tasksNever,
    experience: vacancy.experience,
    values: vacancy.values,
    interests: vacancy.interests,
    languages: vacancy.languages,
    drives: vacancy.drives,
    sexWanted: vacancy.sexWanted,
    sexReason: vacancy.sexReason,
    employment: vacancy.employment,
    payPence: vacancy.payPence,
    sleepInPence: vacancy.sleepInPence,
    liveInPenceAWeek: vacancy.liveInPenceAWeek,
    accommodationPenceADay: vacancy.accommodationPenceADay,
    payWords: vacancy.payWords,
    district: district as string,
    environment: vacancy.environment,
    howToApply: vacancy.howToApply,
    questions: vacancy.questions,
    isBlind: vacancy.isBlind,
    places: vacancy.places,
    closesOn: closesOn as string,
    checks: vacancy.checks,
    checksWhy: vacancy.checksWhy,
    startsOn: vacancy.startsOn,
    endsOn: vacancy.endsOn,
    publishedAt: publishedAt as Date,
    updatedAt: vacancy.updatedAt,
    version: vacancy.version,
  };
}
