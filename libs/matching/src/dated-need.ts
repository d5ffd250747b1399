import { dateWords, dayNumber, instantAt, wallMinutes } from './calendar';
import type { Kind } from './kind';
import { problem } from './span-problem';
import { spanFrom, type Parsed } from './span-text';
import { clock } from './time-words';
import { DAY_MINUTES, HALF_HOUR } from './week-ring';

/** One stretch of a dated need (cover), stored as two instants and shown in local time. */
export interface DatedSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: Kind;
}

/** The same by the clock on the wall, in minutes since 1 January 1970 00:00 local. */
export interface WallSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** A day and two times out of a form. */
export interface TypedDate {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

/** Makes a dated span of local times, or says what is wrong. Throws a RangeError on what is no date. */
export function datedSpanFrom({ date, from, to, kind }: TypedDate): Parsed<DatedSpan> {
  const day = dayNumber(date);
  const parsed = spanFrom({ day: 0, from, to, kind });
  if (!parsed.ok) return parsed;
  const start = day * DAY_MINUTES + parsed.value.start;
  const end = start + parsed.value.minutes;
  const [startsAt, endsAt] = [instantAt(start), instantAt(end)];
  if (startsAt && endsAt) return { ok: true, value: { startsAt, endsAt, kind } };
  return { ok: false, problems: [leftOut(startsAt ? end : start, `${from}-${to}`)] };
}

/** The wall-clock minutes of a dated span. Throws a RangeError when they are not half-hours or run backwards. */
export function wallSpan({ startsAt, endsAt, kind }: DatedSpan): WallSpan {
  const [start, end] = [wallMinutes(startsAt), wallMinutes(endsAt)];
  if (start % HALF_HOUR !== 0 || end % HALF_HOUR !== 0 || end <= start) {
    throw new RangeError(`Not a span of half-hours by the clock: ${startsAt.toISOString()} to ${endsAt.toISOString()}`);
  }
  return { start, end, kind };
}

/** Minutes that pass between the two instants: what is paid, eight or ten hours on the nights the clocks change. */
export function elapsedMinutes({ startsAt, endsAt }: Omit<DatedSpan, 'kind'>): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000;
}

function leftOut(wall: number, typed: string) {
  const date = dateWords(Math.floor(wall / DAY_MINUTES));
  const suggestions = [nextThatExists(wall, -HALF_HOUR), nextThatExists(wall, HALF_HOUR)].map((time) => clock(time));
  const message = `The clocks go forward on ${date}: there is no ${clock(wall)}. The nearest times are ${suggestions.join(' and ')}.`;
  return problem('time', typed, [message, suggestions]);
}

function nextThatExists(wall: number, step: number): number {
  let time = wall + step;
  while (instantAt(time) === null) time += step;
  return time;
}
