import { monthsOf, monthWords, periodOf, periodsOn } from './report-period';

const TODAY = '2026-11-22';

describe('Periods of reports', () => {
  it.each([
    ['2026-q1', '2026-04-01', '2026-07-01', 'April to June 2026'],
    ['2025-q4', '2026-01-01', '2026-04-01', 'January to March 2026'],
    ['2026-q3', '2026-10-01', '2027-01-01', 'October to December 2026'],
    ['2026', '2026-04-01', '2027-04-01', 'April 2026 to March 2027'],
  ])('%s runs from %s until %s', (...[key, from, until, title]) => {
    expect(periodOf(key, TODAY)).toEqual({ key, from, until, title });
  });

  it.each(['2026-q4', '2027', '2026-q5', '2019', 'last week', '', '2026-04'])('%j is none, or has not begun', (key) => {
    expect(periodOf(key, TODAY)).toBeNull();
  });

  it('can be chosen from the one that runs back', () => {
    const keys = periodsOn(TODAY).map(({ key }) => key);
    expect(keys.slice(0, 4)).toEqual(['2026-q3', '2026-q2', '2026-q1', '2025-q4']);
    expect(keys.slice(-3)).toEqual(['2026', '2025', '2024']);
    expect(periodsOn('2026-01-31')[0]?.key).toBe('2025-q4');
    expect(periodsOn('2026-03-31').at(-3)?.key).toBe('2025');
    expect(periodsOn('2026-04-01')[0]?.key).toBe('2026-q1');
  });

  it('have months, over New Year too', () => {
    expect(monthsOf({ from: '2026-11-01', until: '2027-02-01' })).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthWords('2027-01')).toBe('January 2027');
  });
});
