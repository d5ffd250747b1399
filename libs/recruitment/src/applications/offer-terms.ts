import type { FieldProblem } from '@pa/platform';
import type { WeekSpan } from '@pa/register';
import { eligibilityIn } from '../vacancies/check-eligibility';
import type { VacancyEntity } from '../vacancies/vacancy.entity';

/** What is offered, as it was when it was offered: later changes of the advert do not change it. Money is pence. */
export interface OfferTerms {
  readonly title: string;
  readonly hours: readonly WeekSpan[];
  readonly hoursFlexible: boolean;
  readonly liveIn: boolean;
  /** What the employer says about the hours, where they are not those of the advert. */
  readonly hoursWords: string;
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  readonly liveInPenceAWeek: number | null;
  readonly accommodationPenceADay: number | null;
  readonly payWords: string;
  readonly tasks: readonly string[];
  readonly never: readonly string[];
  readonly employment: readonly string[];
  readonly district: string;
  /** First and last day, YYYY-MM-DD; null: no last day. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Keys of checks on which the offer depends. */
  readonly checks: readonly string[];
  /** What else it depends on, such as references. */
  readonly conditions: string;
}

/** What an employer fills in; the rest comes from the advert. */
export interface GivenOffer {
  readonly startsOn: string | null;
  /** Pounds and pence an hour, as typed. */
  readonly pay: string;
  readonly hoursWords: string;
  readonly checks: readonly string[];
  readonly conditions: string;
}

export const LONGEST_OFFER_WORDS = 1000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Pence of "12.71", "£12" or "12.7"; null for what is no amount. */
export function penceOf(typed: string): number | null {
  const match = /^£?\s?(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export interface ReadTerms {
  readonly terms: OfferTerms;
  readonly problems: readonly FieldProblem[];
}

/** The terms of an offer: the advert, with what the employer says. `today` is YYYY-MM-DD. */
export function offerTermsOf(vacancy: VacancyEntity, given: GivenOffer, today: string): ReadTerms {
  const typed = given.pay.trim();
  const payPence = typed === '' ? vacancy.payPence : penceOf(typed);
  const startsOn = given.startsOn ?? '';
  const terms: OfferTerms = {
    title: vacancy.title,
    hours: vacancy.hours,
    hoursFlexible: vacancy.hoursFlexible,
    liveIn: vacancy.liveIn,
    hoursWords: given.hoursWords.trim(),
    payPence,
    sleepInPence: vacancy.sleepInPence,
    liveInPenceAWeek: vacancy.liveInPenceAWeek,
    accommodationPenceADay: vacancy.accommodationPenceADay,
    payWords: vacancy.payWords,
    tasks: [...vacancy.tasksRequired, ...vacancy.tasksOptional],
    never: vacancy.tasksNever,
    employment: vacancy.employment,
    district: vacancy.district ?? '',
    startsOn,
    endsOn: vacancy.endsOn,
    checks: vacancy.checks.filter((key) => given.checks.includes(key)),
    conditions: given.conditions.trim(),
  };
  return { terms, problems: [...problemsOf(terms, { typed, today }), ...checkProblems(vacancy, terms)] };
}

function problemsOf(terms: OfferTerms, { typed, today }: { typed: string; today: string }): FieldProblem[] {
  const long = ['hoursWords', 'conditions'] as const;
  return [
    ...startProblems(terms, today),
    ...(typed !== '' && terms.payPence === null
      ? [{ field: 'pay', message: 'Write the pay for an hour like 12.71.' }]
      : []),
    ...(typed === '' && terms.payPence === null && terms.liveInPenceAWeek === null
      ? [{ field: 'pay', message: 'Write what you pay for an hour.' }]
      : []),
    ...long
      .filter((field) => [...terms[field]].length > LONGEST_OFFER_WORDS)
      .map((field) => ({ field, message: `Write ${LONGEST_OFFER_WORDS} letters or fewer.` })),
  ];
}

/** Asking for a check that the tasks do not allow is against the law, whatever the advert says. */
function checkProblems(vacancy: VacancyEntity, { checks, district }: OfferTerms): FieldProblem[] {
  const isEligible = eligibilityIn(district);
  if (checks.every((check) => isEligible(check, vacancy) !== false)) return [];
  return [
    { field: 'checks', message: 'The tasks of this job do not allow an enhanced DBS check. Do not tick that one.' },
  ];
}

function startProblems({ startsOn, endsOn }: OfferTerms, today: string): FieldProblem[] {
  const isDay = DATE.test(startsOn) && isOnCalendar(startsOn);
  if (!isDay) return [{ field: 'startsOn', message: 'Write the first day as numbers, like 27 3 2026.' }];
  if (startsOn < today) return [{ field: 'startsOn', message: 'Choose a first day that is still to come.' }];
  if (startsOn > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`)
    return [{ field: 'startsOn', message: 'Choose a first day within a year.' }];
  if (endsOn && startsOn > endsOn)
    return [{ field: 'startsOn', message: 'The job ends before this day. Choose an earlier one.' }];
  return [];
}

function isOnCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
