import fc from 'fast-check';
import { hundredthsOfMileBetween, middleOf, type Point } from './distance';
import { DistrictIndex } from './district-index';
import { distanceAway, milesInWords, shownMiles } from './distance-words';

const britain = fc.record({
  latitude: fc.double({ min: 49, max: 61, noNaN: true }),
  longitude: fc.double({ min: -8, max: 2, noNaN: true }),
});

/** The haversine formula as textbooks print it. */
function haversineMiles(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 3958.7613 * Math.asin(Math.sqrt(h));
}

describe('the distance between two points', () => {
  it('is what the haversine formula says, to a hundredth of a mile', () => {
    fc.assert(
      fc.property(britain, britain, (a, b) => {
        expect(Math.abs(hundredthsOfMileBetween(a, b) - haversineMiles(a, b) * 100)).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  it('is the same both ways, and nothing from a point to itself', () => {
    fc.assert(
      fc.property(britain, britain, (a, b) => {
        expect(hundredthsOfMileBetween(a, b)).toBe(hundredthsOfMileBetween(b, a));
        expect(hundredthsOfMileBetween(a, a)).toBe(0);
      }),
    );
  });

  it('is 165 miles from Chester to London', () => {
    const chester = { latitude: 53.1905, longitude: -2.89189 };
    const london = { latitude: 51.50853, longitude: -0.12574 };
    expect(hundredthsOfMileBetween(chester, london) / 100).toBeCloseTo(164.7, 1);
  });
});

it('puts a district that lies between places in the middle of them', () => {
  const middle = middleOf([
    { latitude: 50, longitude: -2 },
    { latitude: 52, longitude: -4 },
  ]);
  expect(middle).toEqual({ latitude: 51, longitude: -3 });
});

describe('the districts within a distance', () => {
  const codes = fc.uniqueArray(britain, { maxLength: 40 });
  const indexOf = (points: Point[]) =>
    new DistrictIndex(points.map((point, at) => ({ ...point, outward: `AB${at}`, name: '' })));

  it('are all those, and only those, whose distance is no more, nearest first', () => {
    fc.assert(
      fc.property(codes, britain, fc.double({ min: 0, max: 300, noNaN: true }), (points, from, miles) => {
        const index = indexOf(points);
        const expected = index.districts
          .map((district) => ({
            district: district.outward,
            hundredthsOfMile: hundredthsOfMileBetween(from, district),
          }))
          .filter(({ hundredthsOfMile }) => hundredthsOfMile <= Math.floor(miles * 100));
        const found = index.within(from, miles);
        expect(new Set(found.map(({ district }) => district))).toEqual(
          new Set(expected.map(({ district }) => district)),
        );
        const distances = found.map(({ hundredthsOfMile }) => hundredthsOfMile);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }),
    );
  });

  it('reach the whole globe when the distance does', () => {
    const index = indexOf([{ latitude: 50, longitude: -2 }]);
    expect(index.within({ latitude: -50, longitude: 178 }, 1_000_000)).toHaveLength(1);
  });

  it('come with the nearest, and the first of several at one point', () => {
    const point = { latitude: 50, longitude: -2 };
    expect(indexOf([{ latitude: 51, longitude: 0 }, point, point]).nearest(point)?.outward).toBe('AB1');
    expect(indexOf([]).nearest(point)).toBeNull();
  });
});

describe('the distance people see', () => {
  it.each([
    [0, 0, 'less than half a mile'],
    [24, 0, 'less than half a mile'],
    [25, 0.5, 'about half a mile'],
    [74, 0.5, 'about half a mile'],
    [75, 1, 'about 1 mile'],
    [125, 1.5, 'about 1.5 miles'],
    [249, 2.5, 'about 2.5 miles'],
    [474, 4.5, 'about 4.5 miles'],
    [475, 5, 'about 5 miles'],
    [549, 5, 'about 5 miles'],
    [550, 6, 'about 6 miles'],
    [1049, 10, 'about 10 miles'],
  ])('of %i hundredths is %d: "%s"', (hundredths, miles, words) => {
    expect(shownMiles(hundredths)).toBe(miles);
    expect(milesInWords(hundredths)).toBe(words);
    expect(distanceAway(hundredths)).toBe(`${words} away`);
  });

  it('is a whole number of halves, of miles from 5, never shrinks as the distance grows, and is never far out', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(500), (hundredths, more) => {
        const shown = shownMiles(hundredths);
        expect(Number.isInteger(shown < 5 ? shown * 2 : shown)).toBe(true);
        expect(shownMiles(hundredths + more)).toBeGreaterThanOrEqual(shown);
        expect(Math.abs(shown * 100 - hundredths)).toBeLessThanOrEqual(shown < 5 ? 25 : 50);
      }),
    );
  });
});
