import fc from 'fast-check';
import { keyOf, slipsBetween, slipsForgiven } from './spelling';

it.each([
  ['St. Ives', 'Saint Ives'],
  ['BARROW-IN-FURNESS', 'Barrow in Furness'],
  ['Ynys Môn', 'ynys mon'],
  ["King's Lynn", 'Kings Lynn'],
  ['King’s Lynn', 'kings lynn'],
  ['Stoke upon Trent', 'Stoke-on-Trent'],
  ['Tower & Hill', 'tower and hill'],
  ['Łódź', 'łódz'],
])('takes %j and %j for one name', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

it('makes a key that is its own key', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(keyOf(keyOf(text))).toBe(keyOf(text))));
});

it.each([
  ['machester', 'manchester', 1],
  ['manchseter', 'manchester', 1],
  ['manchester', 'manchester', 0],
  ['mancchesterr', 'manchester', 2],
  ['leeds', 'leads', 1],
  ['', 'ab', 2],
  ['chester', 'penzance', 3],
])('counts the slips from %j to %j: %i (more than two are three)', (a, b, slips) =>
  expect(slipsBetween(a, b, 2)).toBe(slips),
);

it('counts as a slow and obvious count does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      expect(slipsBetween(a, b, limit)).toBe(Math.min(obviousSlips(a, b), limit + 1));
    }),
  );
});

function obviousSlips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const ways = [
    obviousSlips(restA, b) + 1,
    obviousSlips(a, restB) + 1,
    obviousSlips(restA, restB) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(obviousSlips(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

it('forgives more in longer names', () => {
  expect(['wem', 'bury', 'oldham', 'chester'].map(slipsForgiven)).toEqual([0, 1, 1, 2]);
});
