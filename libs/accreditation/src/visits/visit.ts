import { isDay, localDay } from '@pa/accounts';
import { dateWords, dayNumber, wallMinutes } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import { clockOf, momentOf } from '../bookings/session';
import type { HomeAnswer, HomeAsked } from './home-answer';

/** How whoever looks and the PA meet. */
export const VISIT_WAYS = ['in-person', 'telephone', 'video'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];
export const VISIT_WAY_WORDS: Readonly<Record<VisitWay, string>> = {
  'in-person': 'In person',
  telephone: 'By telephone',
  video: 'By video',
};

export const VISIT_STATES = ['planned', 'held', 'missed', 'called-off'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** Why a visit does not take place; the PA reads these words. */
export const CALL_OFF_WHYS = ['pa-cannot', 'we-cannot', 'not-needed'] as const;
export type CallOffWhy = (typeof CALL_OFF_WHYS)[number];
export const CALL_OFF_WORDS: Readonly<Record<CallOffWhy, string>> = {
  'pa-cannot': 'You told us that you cannot come.',
  'we-cannot': 'We cannot come. We are sorry.',
  'not-needed': 'We do not need it any more.',
};

/** Who could not come to a visit. Only what the PA missed counts against them. */
export const MISSED_BY = ['pa', 'register', 'helped', 'other'] as const;
export type MissedBy = (typeof MISSED_BY)[number];
/** In the place of who could not come: they did meet, and it was noted by mistake. */
export const TOOK_PLACE = 'took-place';

/** Why a note of staff is kept from the copy of the PA's data. `not-looked-at`: it was written before anybody had to say. */
export const NOTE_WHYS = ['harm', 'third-person'] as const;
export type NoteWhy = (typeof NOTE_WHYS)[number] | 'not-looked-at';

/** What was seen for one question. */
export const GRADES = ['fine', 'improve', 'serious', 'not-seen'] as const;
export type Grade = (typeof GRADES)[number];
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  fine: 'Fine',
  improve: 'Something to do better',
  serious: 'Serious',
  'not-seen': 'We did not look at this',
};

/** Where something to do stands. What is done is looked at by staff; they close it or send it back. */
export const ACTION_STATES = ['open', 'done', 'closed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** A visit as it is kept. */
export interface Visit {
  readonly id: string;
  readonly personId: string;
  /** Who goes; null when they left. */
  readonly auditorId: string | null;
  /** Who was to go before it was handed over last, and when it was then. */
  readonly handedFrom: string | null;
  readonly handedTime: Date | null;
  readonly way: VisitWay;
  /** Where, in words, or how they talk. Never an address. */
  readonly place: string;
  readonly startsAt: Date;
  readonly state: VisitState;
  /** Edition of the questions it was held with; 0: the ones to begin with. */
  readonly formNumber: number | null;
  /** What the PA wrote: that the time does not suit. */
  readonly reply: string | null;
  readonly why: CallOffWhy | null;
  /** What the person who is helped said to a visit in person, who was asked, and on which day (YYYY-MM-DD). */
  readonly homeAnswer: HomeAnswer | null;
  readonly homeAsked: HomeAsked | null;
  readonly homeAskedOn: string | null;
  /** Who could not come, where it was missed. */
  readonly missedBy: MissedBy | null;
  /** Why staff put right what was noted about who came; the PA reads it. */
  readonly righted: string | null;
  readonly endedAt: Date | null;
  /** Something serious was seen. */
  readonly isSerious: boolean;
  /** How many things are to be done or looked at. */
  readonly openActions: number;
  readonly version: number;
}

/** What was found for one question, and what is to be done. Days are YYYY-MM-DD. */
export interface Finding {
  readonly id: string;
  readonly question: string;
  readonly grade: Grade;
  readonly words: string;
  readonly action: string | null;
  readonly dueOn: string | null;
  readonly actionState: ActionState | null;
  /** What the PA says that they did. */
  readonly answer: string | null;
  /** Why staff sent it back. */
  readonly back: string | null;
  /** How the PA sees it, where they see it in another way; and what staff answered. */
  readonly view: string | null;
  readonly viewAnswer: string | null;
  readonly version: number;
}

/** Whether the PA has said something, or something was settled: from then on what was written stands. */
export function isAnswered(findings: readonly Finding[]): boolean {
  return findings.some(({ answer, actionState, view }) => answer !== null || actionState === 'closed' || view !== null);
}

/** When and how, as staff type it. The day is YYYY-MM-DD, the time HH:MM by the clock in this country. */
export interface VisitTime {
  readonly day: string;
  readonly at: string;
  readonly way: string;
  readonly place: string;
}

export const LONGEST_PLACE = 200;
export const LONGEST_REPLY = 500;
export const LONGEST_NOTE = 2000;
const FURTHEST_DAYS = 366;

/** The moment of a visit, and what is wrong with what was typed. */
export function readVisitTime(input: VisitTime, now: Date): { faults: FieldProblem[]; startsAt: Date } {
  const faults: FieldProblem[] = [];
  const say = (field: string, message: string) => void faults.push({ field, message });
  if (!VISIT_WAYS.some((way) => way === input.way)) say('way', 'Choose how you meet');
  if (input.place.trim() === '') say('place', 'Write where you meet, or how you talk');
  else if (input.place.length > LONGEST_PLACE) say('place', `Write ${LONGEST_PLACE} letters or fewer`);
  if (!isDay(input.day)) say('day', 'Enter a real date, such as 27 3 2026');
  const startsAt = isDay(input.day) ? momentOf(input.day, input.at) : now;
  if (typeof startsAt === 'string') say('at', startsAt);
  else if (isDay(input.day)) sayWhen(input.day, { startsAt, now, say });
  return { faults, startsAt: typeof startsAt === 'string' ? now : startsAt };
}

function sayWhen(
  day: string,
  { startsAt, now, say }: { startsAt: Date; now: Date; say: (field: string, message: string) => void },
): void {
  const today = localDay(now);
  if (startsAt <= now) say(day < today ? 'day' : 'at', 'This time has passed. Choose one that is still to come');
  else if (dayNumber(day) > dayNumber(today) + FURTHEST_DAYS) say('day', 'Choose a day within the next year');
}

/** "Tuesday 3 March 2026 at 10:00", by the clock in this country. */
export function visitWhen(startsAt: Date): string {
  return `${dateWords(Math.floor(wallMinutes(startsAt) / 1440))} at ${clockOf(startsAt)}`;
}
