import fc from 'fast-check';
import { spanBefore } from './retention-rule';
import { keptWords, spanWords } from './retention-words';

const at = (iso: string) => new Date(iso);

describe('a span back from a moment', () => {
  it.each([
    ['2026-03-15T10:00:00Z', { hours: 1 }, '2026-03-15T09:00:00Z'],
    ['2026-03-15T10:00:00Z', { days: 14 }, '2026-03-01T10:00:00Z'],
    ['2026-03-31T10:00:00Z', { months: 1 }, '2026-02-28T10:00:00Z'],
    ['2024-03-31T10:00:00Z', { months: 1 }, '2024-02-29T10:00:00Z'],
    ['2024-02-29T10:00:00Z', { years: 1 }, '2023-02-28T10:00:00Z'],
    ['2026-01-15T10:00:00Z', { months: 13 }, '2024-12-15T10:00:00Z'],
    ['2026-03-15T10:00:00Z', { years: 1, months: 1, days: 1, hours: 1 }, '2025-02-14T09:00:00Z'],
  ])('from %s, %j, is %s', (now, span, then) => {
    expect(spanBefore(at(now), span)).toEqual(at(then));
  });

  it('moves on when the moment does', () => {
    const moment = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.nat(60), (now, months) => {
        const later = new Date(now.getTime() + 32 * 86_400_000);
        expect(spanBefore(now, { months }).getTime()).toBeLessThan(spanBefore(later, { months }).getTime());
        expect(spanBefore(now, { months }).getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });
});

describe('how long something is kept, in words', () => {
  it('counts in the units it is told in', () => {
    expect(spanWords({ years: 2, months: 6 })).toBe('2 years and 6 months');
    expect(spanWords({ days: 1 })).toBe('1 day');
  });

  it('says from when', () => {
    expect(keptWords({ keep: { days: 14 }, from: 'after you close your account' })).toBe(
      '14 days after you close your account',
    );
    expect(keptWords({ keep: 'while it is used', from: 'as long as the register runs' })).toBe(
      'as long as the register runs',
    );
  });
});
