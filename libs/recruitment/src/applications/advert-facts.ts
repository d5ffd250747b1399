import { taxonomies, type TaxonomyName } from '@pa/register';
import { dateWords, listWords, spanWords } from '@pa/web';
import type { VacancyEntity } from '../vacancies/vacancy.entity';

/** What of an advert matters to somebody who answered it, each in words. The order is the order in which it is said. */
export const FACT_LABELS = {
  title: 'Job',
  hours: 'Hours',
  pay: 'Pay',
  place: 'Place',
  employment: 'Kind of work',
  tasks: 'Tasks',
  never: 'Not part of this job',
  startsOn: 'Starts',
  endsOn: 'Until',
  closesOn: 'Closing date',
  checks: 'Checks',
  questions: 'The employer’s questions',
} as const;
export type FactKey = keyof typeof FACT_LABELS;
export type AdvertFacts = Readonly<Record<FactKey, string>>;

/** One thing that is other than it was when the PA last looked. */
export interface AdvertChange {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

const FACT_KEYS = Object.keys(FACT_LABELS) as FactKey[];

/** The words of keys of one list, in a sentence. */
export function labelWords(name: TaxonomyName, keys: readonly string[]): string {
  const labels = new Map<string, string>(taxonomies[name].map(({ key, label }) => [key, label]));
  return listWords(keys.map((key) => labels.get(key) ?? key));
}

/** "£12.71", "£1,200.00": whole pounds keep their pence, so that a column of them reads well. */
export function pounds(pence: number): string {
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** Everything that is paid, in one sentence; '' where nothing is said. */
export function payWords(
  pay: Pick<VacancyEntity, 'payPence' | 'sleepInPence' | 'liveInPenceAWeek' | 'payWords'>,
): string {
  const { payPence, sleepInPence, liveInPenceAWeek } = pay;
  const parts = [
    payPence === null ? '' : `${pounds(payPence)} an hour`,
    sleepInPence === null ? '' : `${pounds(sleepInPence)} for a sleep-in`,
    liveInPenceAWeek === null ? '' : `${pounds(liveInPenceAWeek)} a week for living in`,
    pay.payWords,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "Monday 07:00 to 09:00, Friday 22:00 to Saturday 07:00 (sleep-in)". */
export function hoursWords({
  hours,
  hoursFlexible,
  liveIn,
}: Pick<VacancyEntity, 'hours' | 'hoursFlexible' | 'liveIn'>) {
  const spans = hours.map((span) => `${spanWords(span)}${span.kind === 'awake' ? '' : ` (${kindWords(span.kind)})`}`);
  const more = [liveIn ? 'living in' : '', hoursFlexible ? 'the hours can be talked about' : ''];
  return [...spans, ...more].filter((part) => part !== '').join(', ');
}

function kindWords(kind: string): string {
  return kind === 'sleep-in' ? 'sleep-in' : 'waking night';
}

export function advertFacts(vacancy: VacancyEntity): AdvertFacts {
  return {
    title: vacancy.title,
    hours: hoursWords(vacancy),
    pay: payWords(vacancy),
    place: vacancy.district ?? '',
    employment: labelWords('employment', vacancy.employment),
    tasks: labelWords('tasks', [...vacancy.tasksRequired, ...vacancy.tasksOptional]),
    never: labelWords('tasks', vacancy.tasksNever),
    startsOn: vacancy.startsOn ? dateWords(vacancy.startsOn) : 'as soon as possible',
    endsOn: vacancy.endsOn ? dateWords(vacancy.endsOn) : 'permanent',
    closesOn: vacancy.closesOn ? dateWords(vacancy.closesOn) : '',
    checks: labelWords('checks', vacancy.checks),
    questions: vacancy.questions.map(({ text }) => text).join(' '),
  };
}

/** What changed since a PA looked. Facts that were not kept then are not called changed. */
export function changesSince(seen: Readonly<Record<string, string>>, vacancy: VacancyEntity): AdvertChange[] {
  const now = advertFacts(vacancy);
  return FACT_KEYS.flatMap((key) => {
    const was = seen[key];
    return was === undefined || was === now[key] ? [] : [{ label: FACT_LABELS[key], was, now: now[key] }];
  });
}
