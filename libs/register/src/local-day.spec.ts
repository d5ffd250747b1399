import { daysAfter, isDay, localDay } from './local-day';

describe('local dates', () => {
  it.each([
    ['2026-03-02T23:30:00Z', '2026-03-02'],
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2025-12-31T23:59:59Z', '2025-12-31'],
  ])('at %s it is %s in the register', (instant, day) => {
    expect(localDay(new Date(instant))).toBe(day);
  });

  it('go on over months, years and leap days', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
  });

  it.each(['2026-02-29', '2026-13-01', '1999-01-01', '2026-1-1', '', null, 20260101, '2026-01-01T00:00'])(
    'refuse %j',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('take a date that exists', () => expect(isDay('2028-02-29')).toBe(true));
});
