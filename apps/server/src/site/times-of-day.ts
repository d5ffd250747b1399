/** The coarse times of the start page, and the exact hours they stand for. */
export const TIMES = [
  { value: 'early', text: 'Early mornings', from: '07:00', to: '09:00' },
  { value: 'morning', text: 'Mornings', from: '09:00', to: '12:00' },
  { value: 'afternoon', text: 'Afternoons', from: '12:00', to: '17:00' },
  { value: 'evening', text: 'Evenings', from: '17:00', to: '22:00' },
  { value: 'night', text: 'Nights', from: '22:00', to: '07:00' },
] as const;

export const DAY_GROUPS = [
  { value: 'weekday', text: 'Weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
  { value: 'weekend', text: 'Weekends', days: ['sat', 'sun'] },
] as const;

/**
 * "Early mornings" on "Weekdays" as a search's `hours`. No days chosen: every day. No time chosen: no hours, since a whole
 * week around the clock is not what anyone means.
 */
export function hoursOf(when: readonly string[]): string {
  const times = TIMES.filter(({ value }) => when.includes(value));
  const chosen = DAY_GROUPS.filter(({ value }) => when.includes(value));
  const days = (chosen.length > 0 ? chosen : DAY_GROUPS).flatMap((group) => [...group.days]);
  return days.flatMap((day) => times.map(({ from, to }) => `${day} ${from}-${to}`)).join(',');
}
