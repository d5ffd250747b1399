import { DAY_MINUTES, type WeekSpan } from './week-span';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[];

/** The day's name; days go round, so 7 is Monday again. */
export function dayName(day: number): string {
  return DAYS[((day % 7) + 7) % 7] as string;
}

/** "07:00". Minutes past a day start again at 00:00. */
export function clock(minutes: number): string {
  const inDay = minutes % DAY_MINUTES;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** The end of a time: "midnight" when the day is over. */
export function endClock(minutes: number): string {
  return minutes % DAY_MINUTES === 0 ? 'midnight' : clock(minutes);
}

/** "07:00 to 09:00", "22:00 to Saturday 07:00", "20:00 to midnight". */
export function spanHours({ day, start, minutes }: Pick<WeekSpan, 'day' | 'start' | 'minutes'>): string {
  const end = start + minutes;
  return `${clock(start)} to ${end > DAY_MINUTES ? `${dayName(day + 1)} ` : ''}${endClock(end)}`;
}

/** "Friday 22:00 to Saturday 07:00". */
export function spanWords(span: Pick<WeekSpan, 'day' | 'start' | 'minutes'>): string {
  return `${dayName(span.day)} ${spanHours(span)}`;
}

/** "9 hours 30 minutes", "1 hour", "30 minutes", "0 hours". */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0 || rest === 0) parts.push(`${hours} ${hours === 1 ? 'hour' : 'hours'}`);
  if (rest > 0) parts.push(`${rest} minutes`);
  return parts.join(' ');
}

/** Hours as a short number: "9", "4½", "½". */
export function shortHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const half = minutes % 60 >= 30;
  return half ? `${hours || ''}½` : String(hours);
}

/** "3 March 2026" of "2026-03-03". The date is a day, not an instant: no time zone comes into it. */
export function dateWords(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1];
  if (!name) throw new RangeError(`Not a date: ${isoDate.slice(0, 10)}`);
  return `${day} ${name} ${year}`;
}

/** "3 March 2026", or "3 March 2026 to 10 March 2026". */
export function datesWords(from: string, to: string): string {
  return from.slice(0, 10) === to.slice(0, 10) ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;
}

/** "today", "yesterday", "4 days ago", "2 weeks ago", "3 months ago". */
export function agoWords(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${Math.floor(days / 7)} weeks ago`;
  return `${Math.floor(days / 30)} months ago`;
}

/** "1 PA", "14 PAs". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
