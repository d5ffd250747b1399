import fc from 'fast-check';
import { LEAST_SHOWN, publishCells, publishParts, shareOf, type Cell } from './publish';

const cellsOf = (...counts: number[]): Cell[] =>
  counts.map((count, place) => ({ key: String(place), label: `Row ${place}`, count }));
const SMALL = [0, 1, 2, 3, 4];
const tables = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });

/** Every table that would be published in just the same way: what a clever reader cannot tell apart. */
function lookAlikes(counts: readonly number[]): number[][] {
  const shown = JSON.stringify(publishParts(cellsOf(...counts)));
  const fillings = counts.reduce<number[][]>(
    (begun, count) =>
      begun.flatMap((before) => (count < LEAST_SHOWN ? SMALL : [count]).map((next) => [...before, next])),
    [[]],
  );
  return fillings.filter((filling) => JSON.stringify(publishParts(cellsOf(...filling))) === shown);
}

// Seen red: a total that is always shown, and one that is shown wherever two or more cells are hidden.
describe('Cells under 5', () => {
  it('are never shown, and all others are as they were counted', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { cells } = publishParts(cellsOf(...counts));
        expect(cells.map(({ count }) => count)).toEqual(counts.map((count) => (count < 5 ? null : count)));
        expect(publishCells(cellsOf(...counts))).toEqual(cells);
      }),
    );
  });

  it('could be any number from 0 to 4 for a reader who knows every other number, the total and how we count', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const alike = lookAlikes(counts);
        counts.forEach((count, place) => {
          const possible = new Set(alike.map((filling) => filling[place]));
          expect([...possible].sort()).toEqual(count < LEAST_SHOWN ? SMALL : [count]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [[7, 8], { value: 15, isAtLeast: false }],
    [[7, 3], { value: 7, isAtLeast: true }],
    [[7, 4, 4], { value: 7, isAtLeast: true }],
    [[7, 2, 2], { value: 11, isAtLeast: false }],
    [[7, 1, 0], { value: 7, isAtLeast: true }],
    [[1, 2], { value: 0, isAtLeast: true }],
  ])('in a table of %j leave the total as %j', (counts, total) => {
    expect(publishParts(cellsOf(...counts)).total).toEqual(total);
  });
});

describe('A share', () => {
  const share = (...counts: number[]) => shareOf(publishCells(cellsOf(...counts)), ['0'], ['0', '1']);

  it('is told from what is shown alone, as wide as the hidden cells make it', () => {
    expect(share(30, 10)).toEqual({ low: 75, high: 75 });
    expect(share(30, 2)).toEqual({ low: 88, high: 100 });
    expect(share(2, 30)).toEqual({ low: 0, high: 12 });
    expect(share(3, 4)).toBeNull();
  });

  it('is the same whatever the hidden cells are, and always holds the true one', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(pair, fc.constantFrom(...SMALL), ([part, rest], other) => {
        const shown = share(part, rest);
        if (part < LEAST_SHOWN) expect(share(other, rest)).toEqual(shown);
        if (rest < LEAST_SHOWN) expect(share(part, other)).toEqual(shown);
        if (shown === null) return;
        const truth = (100 * part) / (part + rest);
        expect(shown.low).toBeLessThanOrEqual(truth);
        expect(shown.high).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});
