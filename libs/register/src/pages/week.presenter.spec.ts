import type { WeekSpan } from '../pa-card-facts';
import { shownWeeks, weekPathShowing } from './week.presenter';

const span = (weeks: WeekSpan['weeks']): WeekSpan => ({
  day: 0,
  start: 420,
  minutes: 120,
  kind: 'awake',
  weeks,
  termTimeOnly: false,
});

const SUNDAY_OF_A_WEEK_A = new Date('2026-11-22T12:00:00Z');
const MONDAY_AFTER = new Date('2026-11-23T12:00:00Z');

describe('The weeks that are drawn when the page is opened', () => {
  it('are all weeks, when nothing or something of every week is there', () => {
    expect(shownWeeks(undefined, [], SUNDAY_OF_A_WEEK_A)).toBe('every');
    expect(shownWeeks(undefined, [span('a'), span('every')], SUNDAY_OF_A_WEEK_A)).toBe('every');
  });

  it('are those of this week, when all hours are of weeks A and B', () => {
    expect(shownWeeks(undefined, [span('a')], SUNDAY_OF_A_WEEK_A)).toBe('a');
    expect(shownWeeks(undefined, [span('a')], MONDAY_AFTER)).toBe('b');
  });

  it('are those that the address asks for, and it is the address after a change', () => {
    for (const weeks of ['every', 'a', 'b'] as const) {
      expect(shownWeeks(weeks, [span('a')], SUNDAY_OF_A_WEEK_A)).toBe(weeks);
      expect(weekPathShowing(weeks)).toBe(`/pa/week?weeks=${weeks}`);
    }
    expect(shownWeeks(['a', 'b'], [], SUNDAY_OF_A_WEEK_A)).toBe('every');
  });
});
