import { DateTime } from 'luxon';

const ZONE = { zone: 'Europe/London' };

/** "3 March 2026 at 14:05": the clock on the wall. */
export function dayAndTime(at: Date): string {
  return DateTime.fromJSDate(at, ZONE).setLocale('en-GB').toFormat("d MMMM yyyy 'at' HH:mm");
}

/** "today at 14:05", "yesterday at 09:00", "3 March 2026 at 14:05". */
export function momentWords(at: Date, now: Date): string {
  const moment = DateTime.fromJSDate(at, ZONE);
  const days = DateTime.fromJSDate(now, ZONE).startOf('day').diff(moment.startOf('day'), 'days').days;
  if (days !== 0 && days !== 1) return dayAndTime(at);
  return `${days === 0 ? 'today' : 'yesterday'} at ${moment.toFormat('HH:mm')}`;
}
