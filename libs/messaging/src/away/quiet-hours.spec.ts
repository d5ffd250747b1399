import fc from 'fast-check';
import { afterQuiet, clockWords, EVENING_AND_NIGHT, minutesOf } from './quiet-hours';

const after = (at: string, quiet = EVENING_AND_NIGHT) => afterQuiet(new Date(at), quiet).toISOString();

describe('quiet hours', () => {
  it('hold what comes in them until they end, by the clock here, over midnight', () => {
    expect(after('2026-03-18T19:59:00Z')).toBe('2026-03-18T19:59:00.000Z');
    expect(after('2026-03-18T20:00:30Z')).toBe('2026-03-19T08:00:00.000Z');
    expect(after('2026-03-19T07:59:59Z')).toBe('2026-03-19T08:00:00.000Z');
    expect(after('2026-03-19T08:00:00Z')).toBe('2026-03-19T08:00:00.000Z');
    expect(after('2026-07-01T19:30:00Z')).toBe('2026-07-02T07:00:00.000Z');
    expect(after('2026-03-18T12:30:00Z', { from: 720, until: 780 })).toBe('2026-03-18T13:00:00.000Z');
  });

  it('end by the clock in the nights when it changes', () => {
    expect(after('2026-03-28T22:00:00Z')).toBe('2026-03-29T07:00:00.000Z');
    expect(after('2026-10-24T22:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
  });

  it('are none when nobody chose any, and never last a day', () => {
    const at = new Date('2026-03-18T22:00:00Z');
    expect(afterQuiet(at, null)).toBe(at);
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.date({ min: new Date(2026, 0, 1), max: new Date(2027, 0, 1), noInvalidDate: true }),
        (from, until, now) => {
          fc.pre(from !== until);
          const wait = afterQuiet(now, { from, until }).getTime() - now.getTime();
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
    );
  });

  it('are written as a clock shows them', () => {
    expect([clockWords(0), clockWords(485), clockWords(1439)]).toEqual(['00:00', '08:05', '23:59']);
    expect(['08:05', '24:00', '8:05', ''].map(minutesOf)).toEqual([485, null, null, null]);
  });
});
