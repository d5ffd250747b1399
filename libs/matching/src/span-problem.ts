import { clock } from './time-words';
import { DAY_MINUTES, HALF_HOUR } from './week-ring';

/** Why a time was refused, in words a person can act on, with the nearest right ones. */
export interface SpanProblem {
  readonly code: 'empty' | 'shape' | 'day' | 'time' | 'half-hour' | 'same-time' | 'kind' | 'too-many';
  /** What was typed, cut short. */
  readonly typed: string;
  readonly message: string;
  /** Right ones that are nearest to what was typed, best first. */
  readonly suggestions: readonly string[];
}

const LONGEST_ECHO = 40;

export function problem(code: SpanProblem['code'], typed: string, rest: [string, string[]]): SpanProblem {
  const [message, suggestions] = rest;
  return { code, typed: typed.slice(0, LONGEST_ECHO), message, suggestions };
}

/** "07:00" (also "7:00" and, for an end, "24:00") as minutes from midnight; null when it is no time of day. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= DAY_MINUTES ? total : null;
}

/** Checks a start and an end (minutes; the end may be 1440) by the rules of entry. Null when they are right. */
export function checkTimes(start: number, end: number): Omit<SpanProblem, 'typed'> | null {
  if (start % HALF_HOUR !== 0 || end % HALF_HOUR !== 0) {
    const suggestions = nearestTimes(start, end);
    const message = `Times go in half-hours. The nearest are ${inWords(suggestions)}.`;
    return { code: 'half-hour', message, suggestions };
  }
  if (start === end) {
    const longest = start === 0 ? DAY_MINUTES : start + DAY_MINUTES - HALF_HOUR;
    const suggestions = [range(start, start + HALF_HOUR), range(start, longest)];
    const nextDay = longest > DAY_MINUTES ? ' the next day' : '';
    const message = `The start and the end are the same. The nearest right ones are ${inWords(suggestions)}${nextDay}.`;
    return { code: 'same-time', message, suggestions };
  }
  return null;
}

/** Start and end as people type them; an end at midnight is 24:00. */
export function range(start: number, end: number): string {
  const ending = end % DAY_MINUTES === 0 ? '24:00' : clock(end);
  return `${clock(start)}-${ending}`;
}

function inWords(suggestions: readonly string[]): string {
  return suggestions.map((times) => times.replace('-', ' to ')).join(' or ');
}

/** The two nearest pairs of half-hours that do not start and end at the same time. A start stays on its day. */
function nearestTimes(start: number, end: number): string[] {
  const starts = around(start).filter((from) => from < DAY_MINUTES);
  const pairs = starts.flatMap((from) =>
    around(end).map((to) => ({ from, to, shift: Math.abs(from - start) + Math.abs(to - end) })),
  );
  return pairs
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => one.shift - other.shift || one.from - other.from || one.to - other.to)
    .slice(0, 2)
    .map(({ from, to }) => range(from, to));
}

function around(time: number): number[] {
  const before = Math.floor(time / HALF_HOUR) * HALF_HOUR;
  return before === time ? [time] : [before, before + HALF_HOUR];
}
