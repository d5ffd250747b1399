import { DAY_MINUTES } from './week-ring';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Minutes from midnight as "07:00"; past midnight it starts again at 00:00. */
export function clock(minutes: number): string {
  const inDay = minutes % DAY_MINUTES;
  return `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`;
}

/** The end of a span in words: an end at 24:00 is said as "midnight". */
export function endClock(minutes: number): string {
  return minutes % DAY_MINUTES === 0 ? 'midnight' : clock(minutes);
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** "a", "a or b", "a, b or c"; the last word between is "or" or "and". */
export function joinWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
