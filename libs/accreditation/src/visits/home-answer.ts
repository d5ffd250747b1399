import { daysAfter, isDay, localDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import type { Visit } from './visit';

/**
 * What the person who is helped said to a visit in person. It is in their home, or looks at how they are helped, so it needs their
 * yes. `elsewhere`: it is neither.
 */
export const HOME_ANSWERS = ['yes', 'no', 'elsewhere'] as const;
export type HomeAnswer = (typeof HOME_ANSWERS)[number];

/** Whom we asked. Nobody is named. */
export const HOME_ASKED = ['person', 'speaks-for'] as const;
export type HomeAsked = (typeof HOME_ASKED)[number];

/** As it comes in: nothing of it is trusted. The day is YYYY-MM-DD, or ''. */
export interface HomeInput {
  readonly answer: string;
  readonly asked: string;
  readonly askedOn: string;
}

/** As it is kept: where nobody had to be asked, there is no day. */
export interface NotedAnswer {
  readonly answer: HomeAnswer;
  readonly asked: HomeAsked | null;
  readonly askedOn: string | null;
}

/** How long ago somebody can have been asked. */
const LONGEST_AGO_DAYS = 366;

/** Whether somebody may go, or call: a visit in person waits for a yes. */
export function isAgreed({ way, homeAnswer }: Pick<Visit, 'way' | 'homeAnswer'>): boolean {
  return way !== 'in-person' || homeAnswer === 'yes' || homeAnswer === 'elsewhere';
}

/** What was noted, and what is wrong with it. It was asked before the visit, by today. */
export function readHomeAnswer(
  { answer, asked, askedOn }: HomeInput,
  { startsAt, now }: { startsAt: Date; now: Date },
): { faults: FieldProblem[]; noted: NotedAnswer } {
  const known = HOME_ANSWERS.find((one) => one === answer);
  if (known === 'elsewhere') return { faults: [], noted: { answer: known, asked: null, askedOn: null } };
  const faults: FieldProblem[] = [];
  const whom = HOME_ASKED.find((one) => one === asked);
  if (!known) faults.push({ field: 'answer', message: 'Choose what they said' });
  if (!whom) faults.push({ field: 'asked', message: 'Choose who was asked' });
  const message = dayFault(askedOn, { visit: localDay(startsAt), today: localDay(now) });
  if (message) faults.push({ field: 'askedOn', message });
  return { faults, noted: { answer: known ?? 'no', asked: whom ?? null, askedOn } };
}

function dayFault(day: string, { visit, today }: { visit: string; today: string }): string | null {
  if (!isDay(day)) return 'Enter the day on which you asked, such as 27 3 2026';
  if (day > today) return 'This day is still to come. Enter the day on which you asked';
  if (day > visit) return 'This is after the visit. They have to be asked before';
  return day < daysAfter(today, -LONGEST_AGO_DAYS) ? 'This is too long ago. Ask them again' : null;
}
