import fc from 'fast-check';
import { jsonWriter, pageWriter } from './export-forms';
import type { ExportPart } from './export-part';
import { labelOf, valueInWords } from './export-words';

const nothing: ExportPart['read'] = async function* () {
  await Promise.resolve();
  yield* [];
};
const part: ExportPart = { title: 'Your <notes>', labels: { about: 'About you' }, read: nothing };

describe('a value in a copy of someone’s data', () => {
  it.each([
    ['2026-03-08', '8 March 2026'],
    ['2026-03-18T12:00:00+00:00', '18 March 2026 at 12:00'],
    ['moving-and-transferring', 'moving and transferring'],
    ['well-known to me', 'well-known to me'],
    ['2026-99-99', '2026-99-99'],
    [true, 'Yes'],
    [false, 'No'],
    [0, '0'],
    [['own-car', 'bus'], 'own car; bus'],
    [{ language: 'polish', level: 'a-little' }, 'language: polish, level: a little'],
    [[{ firstName: 'Zoë' }], 'first name: Zoë'],
  ])('%j is said as %s', (value, words) => {
    expect(valueInWords(value)).toBe(words);
  });

  it.each([[null], [undefined], [''], [[]], [{}], [[null, '']]])('%j is left out', (value) => {
    expect(valueInWords(value)).toBeNull();
  });

  it('has a label in words, the lib’s own first', () => {
    expect(labelOf('travel_miles', {})).toBe('Travel miles');
    expect(labelOf('about', part.labels)).toBe('About you');
    expect(labelOf('constructor', part.labels)).toBe('Constructor');
  });

  it('is said whatever it is, without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['string', 'object']).toContain(typeof valueInWords(value));
      }),
    );
  });
});

describe('a copy', () => {
  const about = { register: 'North <West>', madeAt: new Date('2026-03-18T12:00:00Z') };
  const copyOf = (writer: typeof jsonWriter, records: ReadonlyArray<Record<string, unknown>>) =>
    [
      writer.begin(about),
      writer.beginPart(part),
      ...records.map((record, index) => writer.record(record, index, part)),
      writer.endPart(records.length, false),
      writer.beginPart(part),
      writer.endPart(0, true),
      writer.end(),
    ].join('');

  it('is JSON that holds every record as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (records) => {
        const copy = JSON.parse(copyOf(jsonWriter, records)) as { parts: Array<{ records: unknown[] }> };
        expect(copy.parts[0]?.records).toEqual(JSON.parse(JSON.stringify(records)));
        expect(copy.parts[1]?.records).toEqual([]);
      }),
    );
  });

  it('is a page in which nothing that people wrote is markup', () => {
    const page = copyOf(pageWriter, [{ about: '<script>alert(1)</script>' }]);
    expect(page).not.toContain('<script');
    expect(page).toContain('<dt>About you</dt><dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>');
    expect(page).toContain('Your &lt;notes&gt;');
    expect(page).toContain('We hold nothing of this kind.');
  });

  it('says of an empty record that nothing was filled in', () => {
    expect(copyOf(pageWriter, [{ about: null }])).toContain('Nothing was filled in');
  });
});
