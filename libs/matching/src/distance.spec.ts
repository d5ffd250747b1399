import fc from 'fast-check';
import { distanceWords, hundredthsOfMileBetween, isInReach, shownMiles, TRAVEL_LIMITS } from './index';

const point = fc.record({
  latitude: fc.double({ min: 49, max: 61, noNaN: true }),
  longitude: fc.double({ min: -9, max: 3, noNaN: true }),
});
const hundredths = fc.integer({ min: 0, max: 100_000 });

describe('distance', () => {
  it.each([
    { way: 'Chester to Liverpool', from: [53.1934, -2.8931], to: [53.4084, -2.9916], miles: 15.41 },
    { way: 'Truro to Exeter', from: [50.2632, -5.051], to: [50.7184, -3.5339], miles: 73.84 },
    { way: 'no way at all', from: [53.1934, -2.8931], to: [53.1934, -2.8931], miles: 0 },
  ])('of $way is right to one part in a hundred', ({ from, to, miles }) => {
    const [one, other] = [from, to].map(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));
    const found = one && other ? hundredthsOfMileBetween(one, other) / 100 : Number.NaN;
    expect(Math.abs(found - miles)).toBeLessThanOrEqual(miles / 100);
  });

  it('is the same both ways, a whole number, and no way is longer than by a third point', () => {
    fc.assert(
      fc.property(point, point, point, (one, other, third) => {
        const between = hundredthsOfMileBetween(one, other);
        expect(Number.isInteger(between)).toBe(true);
        expect(hundredthsOfMileBetween(other, one)).toBe(between);
        expect(between).toBeLessThanOrEqual(
          hundredthsOfMileBetween(one, third) + hundredthsOfMileBetween(third, other) + 2,
        );
      }),
    );
  });

  it('agrees with the law of cosines', () => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    fc.assert(
      fc.property(point, point, (one, other) => {
        const [from, to] = [radians(one.latitude), radians(other.latitude)];
        const along = radians(other.longitude - one.longitude);
        const cosine = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(along);
        const miles = (Math.acos(Math.min(1, cosine)) * 6371.0088) / 1.609344;
        expect(Math.abs(hundredthsOfMileBetween(one, other) / 100 - miles)).toBeLessThan(0.02);
      }),
    );
  });

  it('finds the other side of the earth', () => {
    const half = hundredthsOfMileBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 });
    expect(half / 100).toBeCloseTo(3958.7613 * Math.PI, 1);
  });
});

describe('reach', () => {
  it('is within both limits, the edge included', () => {
    expect(isInReach(500, { radiusMiles: 5, travelMiles: 10 })).toBe(true);
    expect(isInReach(501, { radiusMiles: 5, travelMiles: 10 })).toBe(false);
    expect(isInReach(501, { radiusMiles: 10, travelMiles: 5 })).toBe(false);
  });

  it('is the same with the limits changed over, so that employer and PA find each other', () => {
    const limit = fc.constantFrom(...TRAVEL_LIMITS);
    fc.assert(
      fc.property(hundredths, limit, limit, (distance, mine, theirs) => {
        expect(isInReach(distance, { radiusMiles: mine, travelMiles: theirs })).toBe(
          isInReach(distance, { radiusMiles: theirs, travelMiles: mine }),
        );
      }),
    );
  });
});

describe('the distance that is shown', () => {
  it.each([
    [0, 'About half a mile away'],
    [60, 'About half a mile away'],
    [75, 'About 1 mile away'],
    [249, 'About 2.5 miles away'],
    [474, 'About 4.5 miles away'],
    [475, 'About 5 miles away'],
    [549, 'About 5 miles away'],
    [550, 'About 6 miles away'],
    [1234, 'About 12 miles away'],
  ])('of %i hundredths is “%s”', (distance, words) => {
    expect(distanceWords(distance)).toBe(words);
  });

  it('goes in half miles under five and whole miles from there, and never runs backwards', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        const shown = shownMiles(near);
        expect(Number.isInteger(shown < 5 ? shown * 2 : shown)).toBe(true);
        expect(shown).toBeGreaterThanOrEqual(0.5);
        expect(shown).toBeLessThanOrEqual(shownMiles(far));
        expect(Math.abs(shown - near / 100)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
