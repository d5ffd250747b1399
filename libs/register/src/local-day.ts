import { dateOf, dayNumber, wallMinutes } from '@pa/matching';

const DAY_MINUTES = 1440;

/** The date on the wall (Europe/London), YYYY-MM-DD. */
export function localDay(instant: Date): string {
  return dateOf(Math.floor(wallMinutes(instant) / DAY_MINUTES));
}

/** A date some days later (or earlier). */
export function daysAfter(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Whether a text is a date that exists, as YYYY-MM-DD, in a year that a plan can hold. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
