const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date on the wall where the registers are, YYYY-MM-DD. */
export function localDay(at: Date): string {
  return LONDON.format(at);
}

/** A date some days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day a year on; 29 February becomes 28 February. */
export function aYearAfter(day: string): string {
  const [year, monthAndDay] = [Number(day.slice(0, 4)) + 1, day.slice(4)];
  return `${year}${monthAndDay === '-02-29' ? '-02-28' : monthAndDay}`;
}

/** Whether a text is a date that exists, as YYYY-MM-DD, in a year that a plan can hold. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
