import { dateOf, wallMinutes, type DatedSpan } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import { outside, tidy, tooLong, unknownKeys } from '@pa/register';
import { checkText, type AdvertToCheck } from '../checker';
import { checkPay } from '../checker/check-pay';
import type { RulesOn } from '../rules';
import { COVER_MILES, LONGEST_COVER_ADDRESS, LONGEST_COVER_NOTE, type GivenCover } from './cover';

const MOST_PENCE = 100_000;

const NOTHING_ELSE: AdvertToCheck = {
  title: '',
  about: '',
  whoWanted: '',
  hours: [],
  liveIn: false,
  tasksRequired: [],
  tasksOptional: [],
  sexWanted: null,
  sexReason: '',
  employment: ['employed'],
  payPence: null,
  sleepInPence: null,
  liveInPenceAWeek: null,
  accommodationPenceADay: null,
  payWords: '',
  howToApply: '',
  questions: [],
  checks: [],
  checksWhy: '',
};

/** Everything but the times: tasks, place, words. What PAs read holds nothing by which somebody is found. */
export function coverProblems(given: GivenCover, district: string | null): FieldProblem[] {
  const { tasks, withinMiles, note, address, circleConfirmed } = given;
  return [
    ...unknownKeys('tasks', 'tasks', tasks),
    ...(tasks.length === 0 ? [{ field: 'tasks', message: 'Choose what you need help with.' }] : []),
    ...(district === null
      ? [{ field: 'place', message: 'We do not know this postcode. Write its first half, like CH1.' }]
      : []),
    ...milesProblems(withinMiles),
    ...noteProblems(note),
    ...(circleConfirmed ? addressProblems(address) : []),
  ];
}

export function milesProblems(miles: number): FieldProblem[] {
  const isKnown = COVER_MILES.some((known) => known === miles);
  return isKnown ? [] : [{ field: 'withinMiles', message: 'Choose from how far away a PA may come.' }];
}

export function addressProblems(address: string): FieldProblem[] {
  const words = tidy(address);
  return words === ''
    ? [{ field: 'address', message: 'Write where the PA is to come to, and how to reach you.' }]
    : tooLong('address', words, LONGEST_COVER_ADDRESS);
}

function noteProblems(note: string): FieldProblem[] {
  const text = tidy(note);
  const found = checkText({ field: 'about', text, isQuestion: false }).find(({ severity }) => severity === 'blocks');
  return [
    ...tooLong('note', text, LONGEST_COVER_NOTE),
    ...(found
      ? [{ field: 'note', message: `${found.quote ? `“${found.quote.text}”: ` : ''}${found.why} ${found.how}` }]
      : []),
  ];
}

/** What is paid, and the times it is paid for. */
export interface CoverPay {
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  readonly spans: readonly DatedSpan[];
}

/** Pay against the wages of each day that is asked for: whoever is right on one day may be wrong on the next. */
export function payProblems(
  { payPence, sleepInPence, spans }: CoverPay,
  rulesOf: (day: string) => RulesOn,
): FieldProblem[] {
  const sleepIn = spans.some(({ kind }) => kind === 'sleep-in');
  const awake = spans.some(({ kind }) => kind !== 'sleep-in');
  const wrong = [
    ...(awake && payPence === null ? [{ field: 'pay', message: 'Say what you pay for an hour, like 13.50.' }] : []),
    ...(sleepIn && sleepInPence === null
      ? [{ field: 'sleepIn', message: 'Say what you pay for a sleep-in, like 60.' }]
      : []),
    ...outside('pay', payPence, {
      from: 1,
      to: MOST_PENCE,
      message: 'Write pay in pounds, like 13.50. It can be up to £1,000.',
    }),
    ...outside('sleepIn', sleepInPence, {
      from: 1,
      to: MOST_PENCE,
      message: 'Write pay in pounds, like 60. It can be up to £1,000.',
    }),
  ];
  return wrong.length > 0 ? wrong : wageProblems({ payPence, sleepInPence, spans }, rulesOf);
}

function wageProblems({ payPence, sleepInPence, spans }: CoverPay, rulesOf: (day: string) => RulesOn): FieldProblem[] {
  const hours = spans.map((span) => ({ minutes: 60, kind: span.kind }));
  for (const day of daysOf(spans)) {
    const context = { rules: rulesOf(day), startDate: day, today: day };
    const found = checkPay({ ...NOTHING_ELSE, hours, payPence, sleepInPence }, context).find(
      ({ severity }) => severity === 'blocks',
    );
    if (found) return [{ field: 'pay', message: `${found.why} ${found.how}` }];
  }
  return [];
}

/** Each day on which something begins, once, YYYY-MM-DD. */
export function daysOf(spans: readonly DatedSpan[]): string[] {
  return [...new Set(spans.map(({ startsAt }) => dateOf(Math.floor(wallMinutes(startsAt) / 1440))))];
}
