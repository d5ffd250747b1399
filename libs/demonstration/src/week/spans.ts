import { parseClock } from './clock';
import type { WeekSpan } from '@pa/register';

type Rest = Partial<Pick<WeekSpan, 'kind' | 'weeks' | 'termTimeOnly'>>;

export const WEEKDAYS = [0, 1, 2, 3, 4] as const;
export const WEEKEND = [5, 6] as const;
export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;

/** The same hours on several days; an end that is not after its start is on the next day. */
export function onDays(days: readonly number[], [from, to]: readonly [string, string], rest: Rest = {}): WeekSpan[] {
  const start = parseClock(from);
  const minutes = (parseClock(to) - start + 1440) % 1440 || 1440;
  return days.map((day) => ({
    day,
    start,
    minutes,
    kind: rest.kind ?? 'awake',
    weeks: rest.weeks ?? 'every',
    termTimeOnly: rest.termTimeOnly ?? false,
  }));
}

/** Times some half-hours earlier or later. */
export function shifted([from, to]: readonly [string, string], halfHours: number): [string, string] {
  return [shift(from, halfHours), shift(to, halfHours)];
}

function shift(time: string, halfHours: number): string {
  const minutes = (parseClock(time) + halfHours * 30 + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
