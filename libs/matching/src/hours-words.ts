import type { Coverage } from './coverage';

const QUARTERS = ['', '¼', '½', '¾'];

/** Minutes as hours: "10", "4½", "½". Averages over alternate weeks may have quarters. */
export function hoursNumber(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const part = QUARTERS[Math.round((minutes % 60) / 15)] ?? '';
  return whole === 0 && part !== '' ? part : `${whole}${part}`;
}

/** "10 hours", "1 hour", "30 minutes". */
export function hoursWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  return `${hoursNumber(minutes)} ${minutes === 60 ? 'hour' : 'hours'}`;
}

/** "2 of 2", "1½ of 2", "0 of 2": the end of a row of the strip. */
export function rowNumbers({
  coveredMinutes,
  askedMinutes,
}: Pick<Coverage, 'coveredMinutes' | 'askedMinutes'>): string {
  return `${hoursNumber(coveredMinutes)} of ${hoursNumber(askedMinutes)}`;
}

/**
 * "Covers 9 of your 10 hours", "Covers all of your 10 hours", "Covers 5 of your 10 hours on average (alternate weeks)".
 * Alternate weeks and term time are said here, where the number they change is said.
 */
export function coverWords(coverage: Coverage): string {
  const { askedMinutes, coveredMinutes, alternateWeeks, termTime } = coverage;
  const average = alternateWeeks ? ' on average' : '';
  const terms = [...(alternateWeeks ? ['alternate weeks'] : []), ...(termTime ? ['term time only'] : [])];
  const when = terms.length > 0 ? ` (${terms.join(', ')})` : '';
  return `Covers ${amount(coveredMinutes, askedMinutes)}${average}${when}`;
}

function amount(covered: number, asked: number): string {
  if (covered === asked) return asked <= 60 ? `your ${hoursWords(asked)}` : `all of your ${hoursWords(asked)}`;
  if (covered === 0) return `none of your ${hoursWords(asked)}`;
  const part = covered < 60 ? hoursWords(covered) : hoursNumber(covered);
  return `${part} of your ${hoursWords(asked)}`;
}

/** "Week confirmed today", "Week confirmed 4 days ago", "Week confirmed 2 weeks ago". */
export function freshnessWords(confirmedDaysAgo: number): string {
  return `Week confirmed ${ago(confirmedDaysAgo)}`;
}

function ago(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${Math.floor(days / 7)} weeks ago`;
  return `${Math.floor(days / 30)} months ago`;
}
