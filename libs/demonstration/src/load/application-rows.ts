import { daysAfter, daysBefore } from '../random/days';
import { Dice } from '../random/dice';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';

/** What an application is loaded for. `today` is YYYY-MM-DD. */
export interface ApplicationLoading {
  readonly loading: LoadingFor;
  readonly today: string;
}

export interface Advert {
  readonly id: string;
  readonly personId: string;
  readonly state: string;
  readonly title: string;
  readonly hours: readonly unknown[];
  readonly payPence: number | null;
  readonly district: string;
  readonly tasksRequired: readonly string[];
  readonly tasksNever: readonly string[];
  readonly employment: readonly string[];
  readonly checks: readonly string[];
  readonly questions: readonly { readonly id: string }[];
}

export type ApplicationState = (typeof IN_EVERY_STATE)[number] | 'hired';

/** What the known employer's first open advert has, and what the known PA has at adverts of others. */
export const IN_EVERY_STATE = [
  'submitted',
  'shortlisted',
  'interview',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'unsuccessful',
] as const;
const ENDED = ['declined', 'withdrawn', 'unsuccessful', 'hired'];
const REASONS: Readonly<Record<string, string>> = {
  declined: 'hours',
  withdrawn: 'found-work',
  unsuccessful: 'someone-else',
};
const MESSAGES = [
  'I live close by and I like to start early. I have done this kind of work for four years.',
  'The hours suit me well. I like to cook, and I do not mind pets.',
  'I am calm and on time. I would like to learn what matters to you.',
  'I have two free mornings and I am looking for somebody who likes to be out and about.',
];
const ANSWERS = ['Tea first, then the news, then whatever the day brings.', 'I would ask you how you like it done.'];
const NOTES = ['Sounded friendly. Ask about the Friday.', 'Has a car. Free from next month.'];

/** One answer that is to be there. */
export interface ApplicationToLoad {
  readonly advert: Advert;
  readonly pa: string;
  readonly state: ApplicationState;
  readonly number: number;
}

function idOf({ advert, pa }: ApplicationToLoad): string {
  return seededId(`${advert.id}/${pa}/application`);
}

export function applicationRow(
  one: ApplicationToLoad,
  { loading, today }: ApplicationLoading,
): Record<string, unknown> {
  const { advert, state, number } = one;
  const { licenseeId, now, secrets } = loading;
  const dice = new Dice(idOf(one));
  const answers = Object.fromEntries(advert.questions.map(({ id }, index) => [id, ANSWERS[index % ANSWERS.length]]));
  const words = JSON.stringify({ message: MESSAGES[dice.whole(0, MESSAGES.length - 1)], answers });
  const notes = state === 'submitted' ? null : (NOTES[number % NOTES.length] ?? '');
  const days = 3 + dice.whole(0, 5);
  const isSeen = state !== 'submitted' && state !== 'withdrawn' && state !== 'unsuccessful';
  return {
    licensee_id: licenseeId,
    id: idOf(one),
    vacancy_id: advert.id,
    person_id: one.pa,
    state,
    held: false,
    number,
    words_sealed: secrets.seal(licenseeId, words, 'applications.words_sealed'),
    notes_sealed: notes === null ? null : secrets.seal(licenseeId, notes, 'applications.notes_sealed'),
    seen_advert: {},
    changes_told: false,
    reason: REASONS[state] ?? null,
    submitted_at: daysBefore(now, days),
    shortlisted_at: isSeen ? daysBefore(now, 2) : null,
    ended_at: ENDED.includes(state) ? daysBefore(now, 1) : null,
    starts_on: state === 'hired' ? daysAfter(today, -40) : null,
    created_at: daysBefore(now, days),
    updated_at: daysBefore(now, 1),
    version: 1,
  };
}

export function interviewRow(one: ApplicationToLoad, { loading, today }: ApplicationLoading): Record<string, unknown> {
  const { licenseeId, now, secrets } = loading;
  return {
    licensee_id: licenseeId,
    id: seededId(`${idOf(one)}/interview`),
    application_id: idOf(one),
    state: 'offered',
    way: 'place',
    place_sealed: secrets.seal(licenseeId, 'The café in the library', 'interviews.place_sealed'),
    minutes: 45,
    times: [3, 4, 6].map((days) => `${daysAfter(today, days)}T14:00:00Z`),
    offered_at: daysBefore(now, 1),
  };
}

const OFFER_STATES: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  hired: 'accepted',
};

export function offerRow(one: ApplicationToLoad, { loading, today }: ApplicationLoading): Record<string, unknown> {
  const { licenseeId, now, secrets } = loading;
  const { advert } = one;
  const state = OFFER_STATES[one.state] ?? 'open';
  const terms = {
    title: advert.title,
    hours: advert.hours,
    hoursFlexible: false,
    liveIn: false,
    hoursWords: '',
    payPence: advert.payPence,
    sleepInPence: null,
    liveInPenceAWeek: null,
    accommodationPenceADay: null,
    payWords: '',
    tasks: advert.tasksRequired,
    never: advert.tasksNever,
    employment: advert.employment,
    district: advert.district,
    startsOn: daysAfter(today, one.state === 'hired' ? -40 : 14),
    endsOn: null,
    checks: advert.checks,
    conditions: 'Two references.',
  };
  return {
    licensee_id: licenseeId,
    id: seededId(`${idOf(one)}/offer`),
    application_id: idOf(one),
    state,
    terms_sealed: secrets.seal(licenseeId, JSON.stringify(terms), 'offers.terms_sealed'),
    offered_at: daysBefore(now, 1),
    decided_at: state === 'open' ? null : daysBefore(now, 0.5),
  };
}
