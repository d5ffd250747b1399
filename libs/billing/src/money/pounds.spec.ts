import fc from 'fast-check';
import { MOST_PENCE, penceIn, poundsOf, vatIn } from './pounds';

describe('Pounds and pence', () => {
  it.each([
    ['25', 2500],
    ['£25', 2500],
    ['25.5', 2550],
    ['1,000', 100_000],
    [' £ 0.05', 5],
  ])('reads %s', (text, pence) => expect(penceIn(text)).toBe(pence));

  it.each(['', '-5', '1e3', '5.123', '€5', 'GBP 5', '1000.01', '99999999', '1,00', 'NaN', '０'])('refuses %s', (text) =>
    expect(penceIn(text)).toBeNull(),
  );

  it.each([
    [0, '£0'],
    [5, '£0.05'],
    [2500, '£25'],
    [123_456, '£1,234.56'],
    [-250, '-£2.50'],
  ])('writes %d', (pence, text) => expect(poundsOf(pence)).toBe(text));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_PENCE }), (pence) => expect(penceIn(poundsOf(pence))).toBe(pence)),
    );
  });

  it('finds the VAT in a price, and never more than the price', () => {
    expect(vatIn(1200, 2000)).toBe(200);
    expect(vatIn(1200, 0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_PENCE }), fc.integer({ min: 0, max: 10_000 }), (pence, points) => {
        const vat = vatIn(pence, points);
        return Number.isInteger(vat) && vat >= 0 && vat <= pence;
      }),
    );
  });
});
