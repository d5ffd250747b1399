import { DateTime } from 'luxon';

const LOCAL = { zone: 'Europe/London', locale: 'en-GB' };

/** "today at 14:05", "yesterday at 09:00", "3 March 2026 at 14:05": the clock on the wall. */
export function momentWords(at: Date, now: Date): string {
  const moment = DateTime.fromJSDate(at, LOCAL);
  const days = DateTime.fromJSDate(now, LOCAL).startOf('day').diff(moment.startOf('day'), 'days').days;
  const day = days === 0 ? 'today' : days === 1 ? 'yesterday' : moment.toFormat('d MMMM yyyy');
  return `${day} at ${moment.toFormat('HH:mm')}`;
}
