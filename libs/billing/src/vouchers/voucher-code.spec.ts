import fc from 'fast-check';
import { CODE_LETTERS, hashOfCode, newVoucherCode, readVoucherCode } from './voucher-code';

const code = fc.constant(null).map(newVoucherCode);

describe('The code of a voucher', () => {
  it('is read as it was given, however it is written', () => {
    fc.assert(
      fc.property(code, (made) => {
        const written = [made, made.toLowerCase(), made.replaceAll('-', ''), made.replaceAll('-', ' – '), ` ${made} `];
        expect(written.map(readVoucherCode)).toEqual(written.map(() => made));
      }),
    );
  });

  it('is refused with one letter wrong', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 11 }), fc.nat({ max: 29 }), (made, place, step) => {
        const letters = [...made.replaceAll('-', '')];
        const other = CODE_LETTERS[(CODE_LETTERS.indexOf(letters[place] ?? '') + 1 + step) % CODE_LETTERS.length];
        expect(readVoucherCode(letters.with(place, other ?? '').join(''))).toBeNull();
      }),
    );
  });

  it('is refused with two different neighbours of the first eleven swapped', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 9 }), (made, place) => {
        const letters = [...made.replaceAll('-', '')];
        const [one = '', two = ''] = [letters[place], letters[place + 1]];
        fc.pre(one !== two);
        expect(
          readVoucherCode(
            letters
              .with(place, two)
              .with(place + 1, one)
              .join(''),
          ),
        ).toBeNull();
      }),
    );
  });

  it.each(['', 'ABCD', '0000-0000-0000', 'ABCD-EFGH-JKL!', 'A'.repeat(500)])('is not %s', (text) =>
    expect(readVoucherCode(text)).toBeNull(),
  );

  it('is kept as a hash that two codes do not share', () => {
    expect(hashOfCode('7KQM-2RST-VWX9')).toHaveLength(64);
    expect(hashOfCode(newVoucherCode())).not.toBe(hashOfCode(newVoucherCode()));
  });
});
