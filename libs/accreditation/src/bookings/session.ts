import { isDay, localDay } from '@pa/accounts';
import { dateWords, dayNumber, instantAt, wallMinutes } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import type { TrainingCategory } from '../training/training-categories';
import type { PlaceState } from './place-state';

/** What a session is for: showing documents, or learning something. */
export const SESSION_KINDS = ['documents', 'course'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** What it is. A course has a title and gives a kind of training; a time to show documents has neither. */
export interface SessionMatter {
  readonly kind: SessionKind;
  readonly title: string;
  readonly category: TrainingCategory | null;
  readonly isOnline: boolean;
}

/** A time at which assessors look at documents, or a course. */
export interface CheckSession extends SessionMatter {
  readonly id: string;
  readonly heldBy: string | null;
  /** Where, in words: never somebody's home. */
  readonly venue: string;
  readonly bring: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly places: number;
  /** How many of the places are booked now. */
  readonly taken: number;
  readonly calledOffAt: Date | null;
}

/** A PA's place at a session. */
export interface CheckPlace extends SessionMatter {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly state: PlaceState;
  readonly version: number;
  readonly venue: string;
  readonly bring: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A session as an assessor types it: the day is YYYY-MM-DD, times are HH:MM by the clock in this country. */
export interface SessionInput {
  readonly venue: string;
  readonly bring: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly places: number;
}

export const LONGEST_VENUE = 200;
export const LONGEST_BRING = 500;
export const MOST_PLACES = 100;
/** So far ahead may a session be. */
const FURTHEST_DAYS = 366;
const DAY_MINUTES = 1440;

interface Read {
  readonly faults: FieldProblem[];
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The instants of a session, and what is wrong with what was typed. */
export function readSession(input: SessionInput, now: Date): Read {
  const faults: FieldProblem[] = [];
  const say = (field: string, message: string) => faults.push({ field, message });
  if (input.venue.trim() === '') say('venue', 'Write where PAs come to');
  else if (input.venue.length > LONGEST_VENUE) say('venue', `Write ${LONGEST_VENUE} letters or fewer`);
  if (input.bring.trim() === '') say('bring', 'Write what PAs bring');
  else if (input.bring.length > LONGEST_BRING) say('bring', `Write ${LONGEST_BRING} letters or fewer`);
  if (!Number.isInteger(input.places) || input.places < 1 || input.places > MOST_PLACES)
    say('places', `Enter a whole number from 1 to ${MOST_PLACES}`);
  const times = readTimes(input, now, say);
  return { faults, startsAt: times?.startsAt ?? now, endsAt: times?.endsAt ?? now };
}

function readTimes(
  { day, from, to }: SessionInput,
  now: Date,
  say: (field: string, message: string) => void,
): { startsAt: Date; endsAt: Date } | null {
  if (!isDay(day)) {
    say('day', 'Enter a real date, such as 27 3 2026');
    return null;
  }
  const startsAt = momentOf(day, from);
  const endsAt = momentOf(day, to);
  if (typeof startsAt === 'string') say('from', startsAt);
  if (typeof endsAt === 'string') say('to', endsAt);
  if (typeof startsAt === 'string' || typeof endsAt === 'string') return null;
  if (startsAt <= now)
    say(day < localDay(now) ? 'day' : 'from', 'This time has passed. Choose one that is still to come');
  else if (dayNumber(day) > dayNumber(localDay(now)) + FURTHEST_DAYS) say('day', 'Choose a day within the next year');
  if (endsAt <= startsAt) say('to', 'It cannot end before it begins. Look at both times');
  return { startsAt, endsAt };
}

/** The instant, or what is wrong with the time. In the hour that comes twice in autumn it is the first. */
export function momentOf(day: string, time: string): Date | string {
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time);
  if (!clock) return 'Write the time like 14:30';
  const number = dayNumber(day);
  const instant = instantAt(number * DAY_MINUTES + Number(clock[1]) * 60 + Number(clock[2]));
  return instant ?? `The clocks go forward on ${dateWords(number)}: there is no ${time}. Choose a time an hour later`;
}

/** "Tuesday 3 March 2026, 10:00 to 12:00", by the clock in this country. */
export function sessionWords({ startsAt, endsAt }: Pick<CheckSession, 'startsAt' | 'endsAt'>): string {
  const start = wallMinutes(startsAt);
  return `${dateWords(Math.floor(start / DAY_MINUTES))}, ${clockOf(startsAt)} to ${clockOf(endsAt)}`;
}

/** "10:00", by the clock in this country. */
export function clockOf(at: Date): string {
  const inDay = wallMinutes(at) % DAY_MINUTES;
  return [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
