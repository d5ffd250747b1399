import { clock, DAYS } from './time-words';
import {
  DAY_MINUTES,
  HALF_HOUR,
  SPAN_KINDS,
  SPAN_WEEKS,
  type SpanKind,
  type SpanWeeks,
  type WeekSpan,
} from './week-span';

/*
  A span as the week editor posts it, once for each time, as name="span":

    <day> <from>-<to> <kind> <weeks>[ term]        fri 22:00-07:00 sleep-in every        mon 09:00-15:00 awake a term

    day    mon tue wed thu fri sat sun
    from   00:00 … 23:30, to 00:30 … 24:00, in half-hours; an end before the start is the next day; midnight ends as 24:00
    kind   awake (when left out), waking-night, sleep-in
    weeks  every (when left out), a, b
    term   only in school term time

  The same start and end would say nothing or a whole day: it is refused, and a whole day is 00:00-24:00.
*/

const SHAPE =
  /^(mon|tue|wed|thu|fri|sat|sun) (\d\d:\d\d)-(\d\d:\d\d)(?: (awake|waking-night|sleep-in))?(?: (every|a|b))?( term)?$/;

/** Reads one posted span; null when it is not one. */
export function parseSpanField(text: string): WeekSpan | null {
  const [, day, from, to, kind, weeks, term] = SHAPE.exec(text.trim()) ?? [];
  const [start, end] = [halfHour(from), halfHour(to)];
  if (!day || start === null || end === null || start === end || start === DAY_MINUTES) return null;
  return {
    day: dayOf(day),
    start,
    minutes: end > start ? end - start : end - start + DAY_MINUTES,
    kind: (kind as SpanKind | undefined) ?? 'awake',
    weeks: (weeks as SpanWeeks | undefined) ?? 'every',
    termTimeOnly: term !== undefined,
  };
}

/** The text that `parseSpanField` reads back as the same span. */
export function formatSpanField({ day, start, minutes, kind, weeks, termTimeOnly }: WeekSpan): string {
  const end = (start + minutes) % DAY_MINUTES;
  return `${dayKey(day)} ${clock(start)}-${end === 0 ? '24:00' : clock(end)} ${kind} ${weeks}${termTimeOnly ? ' term' : ''}`;
}

/** All posted spans: a body holds none, one text or a list. What is no span comes back in `refused`, cut short. */
export function parseSpanFields(posted: unknown): { spans: WeekSpan[]; refused: string[] } {
  const spans: WeekSpan[] = [];
  const refused: string[] = [];
  for (const text of textsOf(posted)) {
    const span = parseSpanField(text);
    if (span) spans.push(span);
    else refused.push(text.slice(0, 40));
  }
  return { spans, refused };
}

/** What a form posted under one name, as a list of texts. */
export function textsOf(posted: unknown): string[] {
  const list: unknown[] = Array.isArray(posted) ? posted : [posted];
  return list.filter((text): text is string => typeof text === 'string');
}

/** "mon" of 0. */
export function dayKey(day: number): string {
  return (DAYS[day] as string).slice(0, 3).toLowerCase();
}

/** 0 of "mon"; -1 when it is no day. */
export function dayOf(key: string): number {
  return DAYS.findIndex((_, day) => dayKey(day) === key);
}

export function isSpanKind(text: unknown): text is SpanKind {
  return SPAN_KINDS.some((kind) => kind === text);
}

export function isSpanWeeks(text: unknown): text is SpanWeeks {
  return SPAN_WEEKS.some((weeks) => weeks === text);
}

/** Minutes of "07:30", up to "24:00"; null when it is no half-hour. */
export function halfHour(text: string | undefined): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text ?? '') ?? [];
  if (!hours || !minutes) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) % HALF_HOUR === 0 && Number(minutes) < 60 && total <= DAY_MINUTES ? total : null;
}
