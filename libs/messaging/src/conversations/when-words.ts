const ZONE = 'Europe/London';
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** "2026-03-18" by the clock here. */
export function isoDayOf(at: Date): string {
  return ISO_DAY.format(at);
}

/** "09:12". */
export function timeWords(at: Date): string {
  return TIME.format(at);
}

/** "Today", "Yesterday", "Saturday 9 May", with the year where it is another one. */
export function dayWords(at: Date, now: Date): string {
  const yesterday = new Date(now.getTime() - 86_400_000);
  if (isoDayOf(at) === isoDayOf(now)) return 'Today';
  if (isoDayOf(at) === isoDayOf(yesterday)) return 'Yesterday';
  const isThisYear = isoDayOf(at).slice(0, 4) === isoDayOf(now).slice(0, 4);
  return (isThisYear ? DAY : DAY_AND_YEAR).format(at).replace(',', '');
}

/** In a list: "09:12" of today, else the day. */
export function shortWhen(at: Date, now: Date): string {
  const day = dayWords(at, now);
  if (day === 'Today') return timeWords(at);
  return day === 'Yesterday' ? day : SHORT_DAY.format(at);
}

/** "Friday 20 March 2026, 10:00". */
export function momentWords(at: Date): string {
  return `${DAY_AND_YEAR.format(at).replace(',', '')}, ${timeWords(at)}`;
}

/** What is sent when somebody chooses an offered time. */
export function chosenWords(time: Date): string {
  return `This time suits me: ${momentWords(time)}.`;
}
