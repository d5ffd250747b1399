import { isKind, type Kind } from './kind';
import { DAY_MINUTES, HALF_HOUR, SLOTS_A_DAY } from './week-ring';

/** Which weeks of an alternating pattern a span belongs to. */
export type Weeks = 'every' | 'a' | 'b';

/** A stretch of hours on one day (it may run past midnight, and belongs to the day it starts). */
export interface DaySpan {
  /** Minutes from local midnight, a multiple of 30, below 1440. */
  readonly start: number;
  /** Length in minutes, a multiple of 30, at most 1410; 1440 only from midnight to midnight. */
  readonly minutes: number;
  readonly kind: Kind;
}

/** A span of a weekly need. */
export interface NeedSpan extends DaySpan {
  /** 0 is Monday, 6 is Sunday. */
  readonly day: number;
}

/** A span of a PA's usual week. */
export interface WeekSpan extends NeedSpan {
  readonly weeks: Weeks;
  readonly termTimeOnly: boolean;
}

/** Whether a span keeps the rules above; for whoever reads spans from outside by another door than `span-text`. */
export function isDaySpan({ start, minutes, kind }: DaySpan): boolean {
  const inHalfHours = Number.isInteger(start / HALF_HOUR) && Number.isInteger(minutes / HALF_HOUR);
  const fromMidnightToMidnight = start === 0 && minutes === DAY_MINUTES;
  const shortEnough = (minutes > 0 && minutes < DAY_MINUTES) || fromMidnightToMidnight;
  return inHalfHours && start >= 0 && start < DAY_MINUTES && shortEnough && isKind(kind);
}

export function isNeedSpan(span: NeedSpan): boolean {
  return Number.isInteger(span.day) && span.day >= 0 && span.day <= 6 && isDaySpan(span);
}

/** The half-hours of a span, counted from Monday 00:00 of its week; those past Sunday are 336 and more. */
export function slotsOf(span: NeedSpan): { first: number; count: number } {
  if (!isNeedSpan(span)) throw new RangeError(`Not a span of half-hours in a week: ${JSON.stringify(span)}`);
  return { first: span.day * SLOTS_A_DAY + span.start / HALF_HOUR, count: span.minutes / HALF_HOUR };
}

/** A need's span as a span of a usual week: every week, term or not. */
export function everyWeek(span: NeedSpan): WeekSpan {
  return { ...span, weeks: 'every', termTimeOnly: false };
}

/** By day, then start, then length: the order in which people read a week. */
export function inWeekOrder<Span extends NeedSpan>(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => one.day - other.day || one.start - other.start || one.minutes - other.minutes);
}
