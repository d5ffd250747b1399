import { dateIn } from '@pa/web';
import type { ApplicationWords } from '../application';
import { MOST_TIMES, type GivenInterview, type TypedTime } from '../interview';
import type { GivenPlan } from '../meeting-plans.service';
import type { GivenOffer } from '../offer-terms';

type Body = Readonly<Record<string, unknown>>;

/** A field of a posted form as text, trimmed, with one kind of line ends; '' for what is none. */
function textIn(body: unknown, name: string): string {
  const value = isBody(body) ? body[name] : undefined;
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC') : '';
}

function listIn(body: unknown, name: string): string[] {
  const value = isBody(body) ? body[name] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

function dayIn(body: unknown, name: string): string | null {
  const box = (part: string): string => textIn(body, `${name}-${part}`);
  return dateIn({ day: box('day'), month: box('month'), year: box('year') });
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null;
}

/** The fields of forms whose number or names come from the advert: each answer is a field of its own. */
export function wordsIn(body: unknown, questions: readonly { readonly id: string }[]): ApplicationWords {
  const answers = questions.map(({ id }): [string, string] => [id, textIn(body, `answer-${id}`)]);
  return { message: textIn(body, 'message'), answers: Object.fromEntries(answers) };
}

/** Whether the button "Save" was pressed, and not "Send". */
export function isSave(body: unknown): boolean {
  return textIn(body, 'deed') === 'save';
}

export function reasonIn(body: unknown): string {
  return textIn(body, 'reason');
}

export function notesIn(body: unknown): string {
  return textIn(body, 'notes');
}

/** What is chosen of the times: an instant, or `none`. */
export function timeIn(body: unknown): string {
  return textIn(body, 'time');
}

export function vacancyIn(body: unknown): string {
  return textIn(body, 'vacancy');
}

export function answerIn(body: unknown): string {
  return textIn(body, 'answer');
}

/** The numbers of the lines of an interview form: 1 to 5. */
export const TIME_LINES = Array.from({ length: MOST_TIMES }, (_, index) => index + 1);

export function interviewIn(body: unknown): GivenInterview {
  return {
    way: textIn(body, 'way'),
    place: textIn(body, 'place'),
    minutes: Number(textIn(body, 'minutes')),
    times: TIME_LINES.map((line) => typedTimeIn(body, `date${line}`, `time${line}`)),
  };
}

export function offerIn(body: unknown): GivenOffer {
  return {
    startsOn: dayIn(body, 'startsOn'),
    pay: textIn(body, 'pay'),
    hoursWords: textIn(body, 'hoursWords'),
    checks: listIn(body, 'checks'),
    conditions: textIn(body, 'conditions'),
  };
}

export function planIn(body: unknown): GivenPlan {
  return {
    where: textIn(body, 'where'),
    whoKnows: textIn(body, 'whoKnows'),
    checkIn: typedTimeIn(body, 'checkInDay', 'checkIn'),
  };
}

function typedTimeIn(body: unknown, day: string, time: string): TypedTime {
  return { date: dayIn(body, day), time: textIn(body, time) };
}
