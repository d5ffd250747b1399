import fc from 'fast-check';
import { cardCodeInFours, newCardCode, readCardCode } from './card-code';

describe('the code of a card', () => {
  it('is read as it was made, however it is typed', () => {
    const ways = fc.constantFrom<(code: string) => string>(
      (code) => code,
      cardCodeInFours,
      (code) => code.toLowerCase(),
      (code) => cardCodeInFours(code).replaceAll('-', ' '),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    );
    fc.assert(
      fc.property(ways, (typed) => {
        const code = newCardCode();
        expect(readCardCode(typed(code))).toBe(code);
      }),
    );
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newCardCode)).size).toBe(1000);
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR', 'ABCD-EFGH-JKMN-PQRST', 'ABCD-EFGH-JKMN-PQRU', '<b>ABCDEFGHJKMN</b>'])(
    'is none: %s',
    (typed) => expect(readCardCode(typed)).toBeNull(),
  );
});
