import fc from 'fast-check';
import { isHurried, secondsToWait, UNHURRIED } from './pace';

const NOON = new Date('2026-03-18T12:00:00Z');
const pace = (lastHour: number, lastDay = lastHour, isKnown = false) => ({ lastHour, lastDay, lastAt: NOON, isKnown });

describe('the pace at which profiles are opened', () => {
  it('is nobody’s business while somebody reads', () => {
    fc.assert(
      fc.property(fc.nat(UNHURRIED.hour - 1), fc.nat(UNHURRIED.day - 1), (hour, day) => {
        expect(isHurried(pace(hour, day))).toBe(false);
        expect(secondsToWait(pace(hour, day), NOON)).toBe(0);
      }),
    );
  });

  it('is slowed more and more, up to one an hour', () => {
    const waits = Array.from({ length: 60 }, (_, more) => secondsToWait(pace(UNHURRIED.hour + more), NOON));
    expect(waits[0]).toBe(15);
    expect(waits.at(-1)).toBe(3600);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(secondsToWait(pace(0, UNHURRIED.day + 5), NOON)).toBe(30);
  });

  it('lets on who waited, and who opens again what they opened today', () => {
    expect(secondsToWait(pace(UNHURRIED.hour), new Date(NOON.getTime() + 14_001))).toBe(1);
    expect(secondsToWait(pace(UNHURRIED.hour), new Date(NOON.getTime() + 15_000))).toBe(0);
    expect(secondsToWait(pace(500, 500, true), NOON)).toBe(0);
  });
});
