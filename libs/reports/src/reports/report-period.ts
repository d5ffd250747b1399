import type { DayRange } from '@pa/platform';

/**
 * The stretches of time that reports are made for: years as funders count them, from April, and their quarters. No free
 * choice of days: two reports that differ by a day would tell of the one person who came on it.
 */
export interface ReportPeriod extends DayRange {
  /** `2026` is April 2026 to March 2027, `2026-q1` April to June 2026. */
  readonly key: string;
  readonly title: string;
}

const KEY = /^(20[2-9]\d)(?:-q([1-4]))?$/;
const QUARTERS_SHOWN = 8;
const YEARS_SHOWN = 3;
const MONTHS_A_QUARTER = 3;
const MONTHS_A_YEAR = 12;
const APRIL = 3;

export const PERIOD_PATTERN = KEY;

/** The period of a key; null where it is none, or has not begun. */
export function periodOf(key: string, today: string): ReportPeriod | null {
  const [, year, quarter] = KEY.exec(key) ?? [];
  if (year === undefined) return null;
  const first = Number(year) * MONTHS_A_YEAR + APRIL + (quarter ? (Number(quarter) - 1) * MONTHS_A_QUARTER : 0);
  const next = first + (quarter ? MONTHS_A_QUARTER : MONTHS_A_YEAR);
  const period = { key, from: firstDayOf(first), until: firstDayOf(next), title: titleOf(first, next - 1) };
  return period.from <= today ? period : null;
}

/** What can be chosen on a day: the quarter that runs and those before it, then years. */
export function periodsOn(today: string): ReportPeriod[] {
  const thisMonth = Number(today.slice(0, 4)) * MONTHS_A_YEAR + Number(today.slice(5, 7)) - 1;
  const quarter = Math.floor((thisMonth - APRIL) / MONTHS_A_QUARTER);
  const year = Math.floor((thisMonth - APRIL) / MONTHS_A_YEAR);
  const keys = [
    ...Array.from({ length: QUARTERS_SHOWN }, (_, back) => {
      const its = quarter - back;
      return `${Math.floor(its / 4)}-q${(its % 4) + 1}`;
    }),
    ...Array.from({ length: YEARS_SHOWN }, (_, back) => String(year - back)),
  ];
  return keys.flatMap((key) => periodOf(key, today) ?? []);
}

/** The months of a period, as YYYY-MM. */
export function monthsOf({ from, until }: DayRange): string[] {
  const months: string[] = [];
  for (let month = monthNumber(from); month < monthNumber(until); month++) months.push(firstDayOf(month).slice(0, 7));
  return months;
}

/** "March 2026" of 2026-03. */
export function monthWords(month: string): string {
  return monthName(monthNumber(`${month}-01`), true);
}

function titleOf(first: number, last: number): string {
  const isOneYear = Math.floor(first / MONTHS_A_YEAR) === Math.floor(last / MONTHS_A_YEAR);
  return `${monthName(first, !isOneYear)} to ${monthName(last, true)}`;
}

function monthName(month: number, withYear: boolean): string {
  const day = new Date(`${firstDayOf(month)}T00:00:00Z`);
  const how = { month: 'long', ...(withYear && { year: 'numeric' as const }), timeZone: 'UTC' } as const;
  return day.toLocaleDateString('en-GB', how);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1;
}

function firstDayOf(month: number): string {
  return new Date(Date.UTC(Math.floor(month / MONTHS_A_YEAR), month % MONTHS_A_YEAR, 1)).toISOString().slice(0, 10);
}
