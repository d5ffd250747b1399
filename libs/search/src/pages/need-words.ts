import { DAYS, formatHours, hoursWords, packNeed, countBits, type NeedSpan } from '@pa/matching';
import { listWords } from '@pa/web';

const HALF_HOUR = 30;
/** More groups than this are said as a number. */
const MOST_GROUPS = 3;

/** "Monday to Friday, 07:00 to 09:00 (10 hours a week)"; '' when no hours are asked for. */
export function needWords(hours: readonly NeedSpan[]): string {
  if (hours.length === 0) return '';
  const { needAwake, needAsleep } = packNeed(hours);
  const total = hoursWords((countBits(needAwake) + countBits(needAsleep)) * HALF_HOUR);
  const groups = groupsOf(hours);
  if (groups.length > MOST_GROUPS) return `${total} a week, on ${dayWords([...new Set(hours.map(({ day }) => day))])}`;
  return `${listWords(groups)} (${total} a week)`;
}

/** Days with the same times together: "Monday to Friday, 07:00 to 09:00". */
function groupsOf(hours: readonly NeedSpan[]): string[] {
  const daysOf = new Map<string, number[]>();
  for (const span of hours) {
    const times = timesOf(span);
    daysOf.set(times, [...(daysOf.get(times) ?? []), span.day]);
  }
  return [...daysOf].map(([times, days]) => `${dayWords(days)}, ${times}`);
}

/** "07:00 to 09:00", "22:00 to 07:00 (sleep-in)": the text of an address without its day. */
function timesOf(span: NeedSpan): string {
  const [, times = '', kind] = formatHours([span]).split(' ');
  const [from, to = ''] = times.split('-');
  const notes = kind === undefined ? '' : ` (${kind.replace('waking-', 'waking ')})`;
  return `${from} to ${to === '24:00' ? 'midnight' : to}${notes}`;
}

/** "Monday to Friday", "Tuesday and Thursday". */
function dayWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((one, other) => one - other);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? first;
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${DAYS[first]} to ${DAYS[last]}` : listWords(sorted.map((day) => DAYS[day] ?? ''));
}
