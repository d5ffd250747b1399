const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** When nobody is told of messages: minutes after midnight by the clock here. May go over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** The hours most people choose: the evening and the night. */
export const EVENING_AND_NIGHT: QuietHours = { from: 20 * 60, until: 8 * 60 };

/** The first moment from `at` on that is not in the quiet hours. */
export function afterQuiet(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const now = minuteHere(at);
  const into = (now - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const length = (quiet.until - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  if (into >= length) return at;
  const end = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS + (length - into) * MINUTE_MS);
  return onTheHour(end, quiet.until);
}

/** In the night when the clocks change, the end is an hour off: put right. */
function onTheHour(end: Date, until: number): Date {
  const off = ((minuteHere(end) - until + DAY_MINUTES + DAY_MINUTES / 2) % DAY_MINUTES) - DAY_MINUTES / 2;
  return new Date(end.getTime() - off * MINUTE_MS);
}

function minuteHere(at: Date): number {
  return minutesOf(CLOCK.format(at)) ?? 0;
}

/** 1200 of "20:00"; null of what is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** "20:00" of 1200. */
export function clockWords(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
