import { localDay } from '../local-day';

/** Whole days on the register's wall from one moment to another. */
export function daysFrom(from: Date, to: Date): number {
  return daysBetween(localDay(from), localDay(to));
}

/** Whole days from one date to another, both YYYY-MM-DD; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
