import fc from 'fast-check';
import { saidWords, type SaidPiece } from './said-words';

/** With square brackets around what matches. */
const shown = (pieces: readonly SaidPiece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const inText = (q: string, ...wrote: string[]) => {
  const [found] = saidWords(q, { wrote, chose: [] });
  return found ? shown(found.pieces) : null;
};

describe('the words of a search in a text', () => {
  it.each([
    ['hoist', 'I can use a hoist.', 'I can use a [hoist].'],
    ['hoists', 'Hoisting is fine', '[Hoisting] is fine'],
    ['cafe', 'To the Café and back', 'To the [Café] and back'],
    ['hoyst', 'I can use a hoist.', 'I can use a [hoist].'],
    ['gard', 'Gardening, gardens', '[Gardening], [gardens]'],
    ['seaside', 'near the beach', 'near the [beach]'],
    ['ms', 'I know multiple sclerosis well', 'I know [multiple sclerosis] well'],
    ['multiple sclerosis', 'I know MS well', 'I know [MS] well'],
    ['calm patient', 'Patient and calm', '[Patient] and [calm]'],
    ['<b>', 'a < b & <b>bold</b>', 'a < [b] & <[b]>bold</[b]>'],
  ])('“%s” is found in “%s”', (q, text, expected) => {
    expect(inText(q, text)).toBe(expected);
  });

  it.each([
    ['motorbike', 'I can use a hoist.'],
    ['', 'I can use a hoist.'],
    ['hoist', ''],
  ])('“%s” is not found in “%s”', (q, text) => {
    expect(inText(q, text)).toBeNull();
  });

  it('are shown in the first text that has one, with a few words around', () => {
    const long = `${'one two three '.repeat(20)}hoist ${'four five six '.repeat(40)}`;
    const found = inText('hoist', 'Calm and kind', long) ?? '';
    expect(found).toMatch(/^… .+ \[hoist\] four .+ …$/);
    expect(found.length).toBeLessThan(190);
  });

  it('are shown with what was chosen, which is marked as a whole, also when it is called otherwise', () => {
    const chose = ['Using a hoist', 'Washing', 'Dressing', 'Cooking'].map((label) => ({ label, others: 'daily help' }));
    const found = (q: string) => saidWords(q, { wrote: [], chose }).map(({ where, pieces }) => [where, shown(pieces)]);
    expect(found('hoist')).toEqual([['chose', '[Using a hoist]']]);
    expect(found('daily')).toEqual([['chose', '[Using a hoist], [Washing], [Dressing] and 1 more']]);
    expect(found('motorbike')).toEqual([]);
  });

  it('take nothing away from a short text and add nothing to it', () => {
    const texts = fc.string({ maxLength: 80, unit: fc.constantFrom('h', 'hoist', ' ', '<', 'é', '&amp;', '.', 'é') });
    fc.assert(
      fc.property(texts, (text) => {
        const [found] = saidWords('hoist', { wrote: [text.slice(0, 100)], chose: [] });
        if (!found) return;
        const whole = found.pieces.map((piece) => piece.text).join('');
        expect(whole).toBe(text.slice(0, 100).replaceAll(/\s+/g, ' '));
      }),
    );
  });
});
