import fc from 'fast-check';
import { mayCancel, refundOf } from './refund';

const START = new Date('2026-06-01T09:00:00Z');
const pass = { pricePence: 3000, startsAt: START, endsAt: new Date('2026-07-01T09:00:00Z') };
const after = (days: number) => new Date(START.getTime() + days * 86_400_000);

describe('Giving a pass back', () => {
  it.each([
    [-3, 3000],
    [0, 3000],
    [0.5, 3000],
    [1, 2900],
    [13.9, 1700],
    [40, 0],
  ])('after %d days gives back the days that are left', (days, pence) =>
    expect(refundOf(pass, after(days))).toBe(pence),
  );

  it('is possible for fourteen days, and not where nothing was paid', () => {
    expect(mayCancel(pass, after(-1))).toBe(true);
    expect(mayCancel(pass, after(13.99))).toBe(true);
    expect(mayCancel(pass, after(14))).toBe(false);
    expect(mayCancel({ ...pass, pricePence: 0 }, after(1))).toBe(false);
  });

  it('never gives back more than was paid, nor less as days go by backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 60 }), (pricePence, days) => {
        const now = refundOf({ ...pass, pricePence }, after(days));
        const later = refundOf({ ...pass, pricePence }, after(days + 1));
        return now >= later && later >= 0 && now <= pricePence;
      }),
    );
  });
});
