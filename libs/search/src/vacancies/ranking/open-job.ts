import { dayNumber, packNeed, type NeedRings, type NeedSpan } from '@pa/matching';
import type { OpenVacancy } from '@pa/recruitment';
import { taxonomies } from '@pa/register';
import { packFacts } from '../../projection/packed-facts';
import { localDate } from '../../projection/projected-pa';
import { ALSO_SAID } from '../../projection/search-words';
import { stemsOf } from './job-text';

/** What search keeps of an open advert in memory: what cards, ranking and bundles need, and no words but the title. */
export interface OpenJob {
  readonly id: string;
  readonly version: number;
  /** For hides; never shown. */
  readonly ownerId: string;
  /** The employer's words: only for who may open the advert. */
  readonly title: string;
  readonly district: string;
  readonly hours: readonly NeedSpan[];
  readonly hoursFlexible: boolean;
  readonly need: NeedRings;
  readonly liveIn: boolean;
  readonly tasksRequired: readonly string[];
  readonly tasksOptional: readonly string[];
  readonly tasksNever: readonly string[];
  readonly experience: readonly string[];
  readonly values: readonly string[];
  readonly languages: readonly string[];
  readonly employment: readonly string[];
  readonly drives: boolean;
  readonly sexWanted: 'female' | 'male' | null;
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  readonly liveInPenceAWeek: number | null;
  readonly places: number;
  readonly closesOn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly publishedAt: Date;
  /** Its day by the register's clock, in days since 1970. */
  readonly publishedDay: number;
  /** Tasks, required and optional, as bits. */
  readonly taskBits: Uint8Array;
  readonly experienceBits: Uint8Array;
  readonly valueBits: Uint8Array;
  /** The beginnings of all words of the advert and of what was chosen, for free text. */
  readonly stems: string;
}

/** Field by field: what an advert gains is not found until someone writes it here. */
export function openJobOf(vacancy: OpenVacancy): OpenJob {
  const hours = Object.freeze(vacancy.hours.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind })));
  return {
    id: vacancy.id,
    version: vacancy.version,
    ownerId: vacancy.ownerId,
    title: vacancy.title,
    district: vacancy.district,
    hours,
    hoursFlexible: vacancy.hoursFlexible,
    need: packNeed(hours),
    liveIn: vacancy.liveIn,
    tasksRequired: vacancy.tasksRequired,
    tasksOptional: vacancy.tasksOptional,
    tasksNever: vacancy.tasksNever,
    experience: vacancy.experience,
    values: vacancy.values,
    languages: vacancy.languages,
    employment: vacancy.employment,
    drives: vacancy.drives,
    sexWanted: vacancy.sexWanted,
    payPence: vacancy.payPence,
    sleepInPence: vacancy.sleepInPence,
    liveInPenceAWeek: vacancy.liveInPenceAWeek,
    places: vacancy.places,
    closesOn: vacancy.closesOn,
    startsOn: vacancy.startsOn,
    endsOn: vacancy.endsOn,
    publishedAt: vacancy.publishedAt,
    publishedDay: dayNumber(localDate(vacancy.publishedAt)),
    taskBits: packFacts({ tasksWill: [...vacancy.tasksRequired, ...vacancy.tasksOptional] }),
    experienceBits: packFacts({ experience: vacancy.experience }),
    valueBits: packFacts({ values: vacancy.values }),
    stems: stemsOf(wordsOfJobAdvert(vacancy)),
  };
}

const labels = new Map<string, string>(
  [taxonomies.tasks, taxonomies.experience, taxonomies.values, taxonomies.interests, taxonomies.languages].flatMap(
    (list) => list.map(({ key, label }): [string, string] => [key, label]),
  ),
);

/** What an employer chose from our lists, as it is called and as people also say it. What is not part of the job is left out. */
export function chosenForJob(vacancy: OpenVacancy): { readonly label: string; readonly others: string }[] {
  const keys = [
    ...vacancy.tasksRequired,
    ...vacancy.tasksOptional,
    ...vacancy.experience,
    ...vacancy.values,
    ...vacancy.interests,
    ...vacancy.languages,
  ];
  return keys.map((key) => ({ label: labels.get(key) ?? '', others: ALSO_SAID[key] ?? '' }));
}

/** What free text reads: the employer's words and those of what was chosen. */
export function wordsOfJobAdvert(vacancy: OpenVacancy): string {
  const chosen = chosenForJob(vacancy).flatMap(({ label, others }) => [label, others]);
  return [vacancy.title, vacancy.about, vacancy.whoWanted, vacancy.payWords, ...chosen].join(' ');
}
