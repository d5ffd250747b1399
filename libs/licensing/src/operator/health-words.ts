import type { HealthKey } from '../health/health-figures';

const NOT_KNOWN = 'Too few yet';
const MINUTES_AN_HOUR = 60;

/** What each figure counts, for the page of one register. */
export const HEALTH_TITLES: Readonly<Record<HealthKey, string>> = {
  pas: 'PAs whom people can find today',
  adverts: 'Adverts shown for the first time in the last 30 days',
  answered: 'Share of talks begun in the last 30 days that were answered',
  filled: 'Share of adverts that ended in the last 90 days and found a PA',
  waiting: 'How long the oldest mail or search update waits',
  givenUp: 'Mails and updates that could not be sent',
};

/** A figure in words. Shares are in per cent, waiting in minutes. */
export function healthWords(key: HealthKey, value: number | null | undefined): string {
  if (value === undefined) return 'Not counted yet';
  if (value === null) return NOT_KNOWN;
  if (key === 'answered' || key === 'filled') return `${value}%`;
  if (key !== 'waiting') return value.toLocaleString('en-GB');
  if (value < 1) return 'No wait';
  return value < MINUTES_AN_HOUR ? `${value} min` : `${Math.floor(value / MINUTES_AN_HOUR)} h`;
}
