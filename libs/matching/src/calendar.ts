import { DateTime } from 'luxon';
import { DAYS } from './time-words';
import { DAY_MINUTES } from './week-ring';

/** All registers of this product keep this local time. */
export const ZONE = 'Europe/London';

/**
 * A Monday whose ISO week is a week A when a register names no other. Weeks are counted from it, never by the number of
 * the week in the year: so the pattern goes on over New Year, in years of 52 and of 53 weeks.
 */
export const REFERENCE_DATE = '2024-01-01';

/** Dates of one school term, first and last day, as YYYY-MM-DD. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Days since 1 January 1970 of a date YYYY-MM-DD. Throws a RangeError on what is no date. */
export function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a date: ${date.slice(0, 20)}`);
  }
  return time / MILLISECONDS_A_DAY;
}

export function dateOf(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. The first of January 1970 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether a day is in a week A or a week B, counted in whole ISO weeks from the week of the reference date. */
export function weekLetter(day: number, referenceDate: string = REFERENCE_DATE): 'a' | 'b' {
  const weeks = Math.floor((mondayOf(day) - mondayOf(dayNumber(referenceDate))) / 7);
  return weeks % 2 === 0 ? 'a' : 'b';
}

function mondayOf(day: number): number {
  return day - weekday(day);
}

/** "Friday 3 April 2026". */
export function dateWords(day: number): string {
  const [year, month, date] = dateOf(day).split('-').map(Number);
  return `${DAYS[weekday(day)]} ${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/**
 * An instant as the clock on the wall shows it: minutes since 1 January 1970 00:00 local. Between two of these a night
 * from 22:00 to 07:00 is always nine hours, whatever the clocks do.
 */
export function wallMinutes(instant: Date): number {
  const local = DateTime.fromJSDate(instant, { zone: ZONE });
  const midnight = Date.UTC(local.year, local.month - 1, local.day) / MILLISECONDS_A_DAY;
  return midnight * DAY_MINUTES + local.hour * 60 + local.minute;
}

/**
 * The instant at which the wall clock shows this, or null in the hour that is left out in spring. In the hour that
 * comes twice in autumn it is the first. (Luxon alone would choose by today's season.)
 */
export function instantAt(wall: number): Date | null {
  const asUtc = wall * 60_000;
  const offsets = [asUtc - MILLISECONDS_A_DAY, asUtc + MILLISECONDS_A_DAY].map(
    (time) => DateTime.fromMillis(time, { zone: ZONE }).offset,
  );
  const earliestFirst = [Math.max(...offsets), Math.min(...offsets)].map((offset) => new Date(asUtc - offset * 60_000));
  return earliestFirst.find((instant) => wallMinutes(instant) === wall) ?? null;
}
