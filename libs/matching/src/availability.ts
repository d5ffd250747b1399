import { dayNumber, weekday, weekLetter, type Term } from './calendar';
import { flagOf, type KindFlags, type SlotView } from './kind';
import { isDaySpan, type DaySpan, type WeekSpan } from './span';
import { HALF_HOUR, SLOTS_A_DAY } from './week-ring';

/** Days on which nothing of the usual week starts, first and last. */
export interface Away {
  readonly from: string;
  readonly to: string;
}

/** A span on one date beyond the usual week. It stands even on a day away. */
export interface Extra extends DaySpan {
  readonly date: string;
}

/** All that says when a PA can work: the usual week, and what is different on some dates. */
export interface Availability {
  readonly spans: readonly WeekSpan[];
  readonly away: readonly Away[];
  readonly extra: readonly Extra[];
  /** Without a known term, "term time only" spans never count for dates. */
  readonly terms: readonly Term[];
  /** Any date of a week A; `REFERENCE_DATE` when left out. */
  readonly referenceDate?: string;
}

/**
 * The spans that start on a day (days since 1970, see `dayNumber`). A span belongs to the day it starts: a night that starts before a day away, before a
 * term's end or a change of weeks is whole. Away removes, extra adds, and extra wins.
 */
export function spansOn(availability: Availability, day: number): DaySpan[] {
  const extra = availability.extra.filter(({ date }) => dayNumber(date) === day);
  const usual = isWithin(day, availability.away) ? [] : availability.spans.filter(isUsual(availability, day));
  return [...usual, ...extra].map(({ start, minutes, kind }) => ({ start, minutes, kind }));
}

function isUsual({ terms, referenceDate }: Availability, day: number): (span: WeekSpan) => boolean {
  const letter = weekLetter(day, referenceDate);
  const inTerm = isWithin(day, terms);
  return (span) =>
    span.day === weekday(day) && (span.weeks === 'every' || span.weeks === letter) && (inTerm || !span.termTimeOnly);
}

function isWithin(day: number, stretches: readonly (Away | Term)[]): boolean {
  return stretches.some(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to));
}

/** What a PA offers in each wall-clock half-hour (counted from 1 January 1970) from one day to another, both whole. */
export function viewOfDates(availability: Availability, days: { first: number; last: number }): SlotView {
  const offered = new Map<number, KindFlags>();
  // The evening before the first day may run into it.
  for (let day = days.first - 1; day <= days.last; day++) {
    for (const span of spansOn(availability, day)) {
      for (const slot of slotsFrom(day, span)) offered.set(slot, (offered.get(slot) ?? 0) | flagOf(span.kind));
    }
  }
  return (slot) => offered.get(slot) ?? 0;
}

function slotsFrom(day: number, span: DaySpan): number[] {
  if (!isDaySpan(span)) throw new RangeError(`Not a span of half-hours in a day: ${JSON.stringify(span)}`);
  const first = day * SLOTS_A_DAY + span.start / HALF_HOUR;
  return Array.from({ length: span.minutes / HALF_HOUR }, (_, index) => first + index);
}
