import fc from 'fast-check';
import { BRAND_TOKENS, isColour } from './brand-colours';
import { checkBrandContrast, contrastFigures, contrastRatio, contrastWords, fixedColour } from './brand-contrast';
import { brandCss } from './brand-css';
import { demonstrationBrands } from './demonstration-brands';

const northWest = demonstrationBrands['north-west'];
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('the contrast of a brand', () => {
  it.each(Object.entries(demonstrationBrands))('is good enough in the demonstration register %s', (_, brand) => {
    expect(checkBrandContrast(brand)).toEqual([]);
  });

  it('is measured as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#6d1f50', '#ffffff')).toBeCloseTo(10.7, 1);
  });

  it('is the same from both sides, and never below 1', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrastRatio(one, other)).toBe(contrastRatio(other, one));
        expect(contrastRatio(one, other)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('names a text colour that is too pale, on each ground, with its ratio', () => {
    const misses = checkBrandContrast({ ...northWest, accent: '#c2608f' });
    expect(misses.map(({ token, against }) => `${token} on ${against}`)).toEqual([
      'accent on card',
      'accent on paper',
      'accent on tint',
    ]);
    expect(misses[0]).toMatchObject({ needed: 7, ratio: 3.91 });
    expect(contrastWords(misses[0]!)).toBe('accent on card is 3.91 to 1 and must be 7 to 1 or more');
  });

  it('refuses a dark page, on which our own second text would be lost', () => {
    const misses = checkBrandContrast({ ...northWest, paper: '#333333' });
    expect(misses.map(({ token }) => token)).toEqual(expect.arrayContaining(['accent', 'deep', 'ink-soft']));
  });

  it('refuses small text on the footer that is too dark, and lines that are too faint', () => {
    const misses = checkBrandContrast({ ...northWest, mist: '#a4567f', soft: '#e6c6d6' });
    expect(misses).toContainEqual(expect.objectContaining({ token: 'mist', against: 'deep', needed: 7 }));
    expect(misses).toContainEqual(expect.objectContaining({ token: 'soft', against: 'card', needed: 3 }));
  });

  it('has figures for all pairs, good and bad, and its own colours beside those that no register changes', () => {
    const figures = contrastFigures({ ...northWest, accent: '#c2608f' });
    expect(figures).toHaveLength(14);
    expect(figures.filter(({ isEnough }) => !isEnough)).toHaveLength(3);
    expect([fixedColour('card'), fixedColour('accent')]).toEqual(['#ffffff', undefined]);
  });

  it('never rounds a miss up to a pass', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        for (const { ratio, needed } of checkBrandContrast({ ...northWest, accent }))
          expect(ratio).toBeLessThan(needed);
      }),
    );
  });
});

describe('the style sheet of a brand', () => {
  it('sets the six colours and nothing else', () => {
    expect(brandCss(northWest)).toBe(
      ':root {\n  --pa-accent: #6d1f50;\n  --pa-deep: #461033;\n  --pa-soft: #a4567f;\n' +
        '  --pa-mist: #dcb9cc;\n  --pa-tint: #f8edf3;\n  --pa-paper: #fcf8f3;\n}\n',
    );
  });

  it('sets the letters where they are not the usual ones, and only letters of ours', () => {
    expect(brandCss({ ...northWest, font: 'verdana' })).toContain('  --pa-font: verdana, geneva, sans-serif;\n}');
    for (const font of ['atkinson', 'constructor', 'x;} body { display: none'])
      expect(brandCss({ ...northWest, font: font as 'atkinson' })).toBe(brandCss(northWest));
  });

  it.each(BRAND_TOKENS)('takes nothing but a colour as %s', (token) => {
    for (const bad of ['red', '#fff', '#12345g', '#123456;}', '', '#1234567', 'url(x)'])
      expect(() => brandCss({ ...northWest, [token]: bad })).toThrow(`${token} is not a colour`);
  });

  it('knows a colour by its form alone', () => {
    fc.assert(fc.property(colour, (text) => isColour(text)));
    expect(isColour('#ABCDEF')).toBe(true);
    expect(() => checkBrandContrast({ ...northWest, tint: 'pink' })).toThrow(TypeError);
  });
});
