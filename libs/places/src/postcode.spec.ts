import fc from 'fast-check';
import { areaOf, isPostcodeLike, outwardMeantBy, outwardOf, safeNear, withoutFullPostcodes } from './postcode';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const of = (pool: string) => fc.constantFrom(...pool);
const outward = fc
  .tuple(
    fc.string({ unit: of(letters), minLength: 1, maxLength: 2 }),
    of(digits),
    fc.constantFrom('', ...digits, ...letters),
  )
  .map((parts) => parts.join(''));
const inward = fc.tuple(of(digits), of(letters), of(letters)).map((parts) => parts.join(''));
const gap = fc.constantFrom('', ' ', '  ', '\t');
const inAnyCase = (code: string) => fc.mixedCase(fc.constant(code));

describe('outwardOf', () => {
  it.each([
    ['CH1 2AB', 'CH1'],
    ['ch12ab', 'CH1'],
    ['  ch1   2ab ', 'CH1'],
    ['CH1-2AB', 'CH1'],
    ['CH11 2AB', 'CH11'],
    ['M1 1AE', 'M1'],
    ['m11ae', 'M1'],
    ['M14 5TQ', 'M14'],
    ['EC1A 1BB', 'EC1A'],
    ['W1A0AX', 'W1A'],
    ['CH1', 'CH1'],
    ['ch1', 'CH1'],
    ['CH1 2', 'CH1'],
    ['CH1 2a', 'CH1'],
    ['CH12', 'CH12'],
    ['12 Foregate Street, Chester CH1 2AB', 'CH1'],
    ['ＣＨ１ ２ＡＢ', 'CH1'],
  ])('reads %j as %s', (text, code) => expect(outwardOf(text)).toBe(code));

  it.each(['', ' ', 'Chester', 'C', 'CH', '1', '12', 'CH1 Chester', 'CHX 2AB', 'St Ives', '2 Mile Lane', 'B12345'])(
    'finds no code in %j',
    (text) => expect(outwardOf(text)).toBeNull(),
  );

  it('finds the outward half of any full postcode, however it is written', () => {
    const written = fc
      .tuple(outward, gap, inward)
      .chain(([out, space, rest]) => fc.tuple(fc.constant(out), inAnyCase(`${out}${space}${rest}`)));
    fc.assert(fc.property(written, ([out, text]) => expect(outwardOf(text)).toBe(out)));
  });

  it('never throws, and what it finds is found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = outwardOf(text);
        if (code !== null) expect(outwardOf(code)).toBe(code);
      }),
    );
  });
});

describe('what may be kept of a text', () => {
  it('holds no full postcode, wherever in the text one stood', () => {
    fc.assert(
      fc.property(outward, gap, inward, (out, space, rest) => {
        const text = `near the park, ${out}${space}${rest} please`;
        expect(withoutFullPostcodes(text)).toBe(`near the park, ${out} please`);
        expect(safeNear(text)).toBe(out);
      }),
    );
  });

  it('keeps the words of a place', () => {
    expect(safeNear('  Ellesmere   Port ')).toBe('Ellesmere Port');
  });
});

describe('isPostcodeLike', () => {
  it.each(['CH1', 'ch1 2', 'CH1 2AB', 'M1', 'EC1A', 'M2 something'])('takes %j for a postcode', (text) =>
    expect(isPostcodeLike(text)).toBe(true),
  );
  it.each(['Chester', 'M', 'St Ives', '', '21 Jump Street'])('takes %j for a name', (text) =>
    expect(isPostcodeLike(text)).toBe(false),
  );
});

it('says which area a code is in', () => {
  expect([areaOf('CH1'), areaOf('M14'), areaOf('EC1A'), areaOf('1')]).toEqual(['CH', 'M', 'EC', '']);
});

it.each([
  ['0L1', 'OL1'],
  ['M2O', 'M20'],
  ['CHl 2AB', 'CH1'],
  ['M2O 4AB', 'M20'],
  ['L1', 'L1'],
  ['Chester', null],
])('reads %j as it was meant: %s', (text, code) => expect(outwardMeantBy(text)).toBe(code));
