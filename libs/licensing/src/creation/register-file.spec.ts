import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { readRegisterFile } from './register-file';

const EXAMPLE = readFileSync(resolve(__dirname, '../../../../docs/register.example.yaml'), 'utf8');
const lineOf = (words: string, text = EXAMPLE) => text.slice(0, text.indexOf(words)).split('\n').length;

function problemsOf(text: string): ReadonlyArray<{ line: number; message: string }> {
  const read = readRegisterFile(text);
  return 'problems' in read ? read.problems : [];
}

/** The example with one thing in it put otherwise. */
const changed = (from: string, to: string) => {
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, to);
};

describe('the file from which a register is made', () => {
  it('is right as the example in docs stands', () => {
    const read = readRegisterFile(EXAMPLE);
    expect(read).toMatchObject({
      file: {
        slug: 'east-anglia',
        hosts: ['east-anglia.localhost'],
        licence: 'trial',
        manager: 'manager@east-anglia.example',
        brand: { region: 'East Anglia', mark: 'hills', accent: '#6d1f50', areas: ['CB', 'IP', 'NR', 'PE'], words: {} },
        policies: { moderation: 'before', coverWaveMinutes: 15, terms: [{ from: '2026-09-03' }, {}] },
      },
    });
  });

  it('may leave out what has a usual value, and say words of its own', () => {
    const short = changed('licence: trial\n', '')
      .replace('  mark: hills\n', '  words: { personal assistant: PA }\n')
      .replace(/ {2}terms:[^]*/, '');
    expect(readRegisterFile(short)).toMatchObject({
      file: {
        licence: 'trial',
        brand: { mark: 'plain', words: { 'personal assistant': 'PA' } },
        policies: { terms: [] },
      },
    });
    const after = changed('moderation: before', 'moderation: after');
    expect(readRegisterFile(after)).toMatchObject({ file: { policies: { moderation: 'after' } } });
  });

  it.each([
    ['slug: east-anglia', 'slug: East Anglia', 'slug must be'],
    ['slug: east-anglia', 'slug: platform', 'slug must not be platform'],
    ['name: East Anglia PA Register', 'name: ""', 'name must be'],
    ['licence: trial', 'licence: ended', 'licence must be trial or active'],
    ['manager: manager@east-anglia.example', 'manager: nobody', 'manager must be an e-mail address'],
    ['areas: [CB, IP, NR, PE]', 'areas: [Norfolk]', 'areas must be 1 to 60 postcode areas'],
    ['areas: [CB, IP, NR, PE]', 'area: [CB]', 'There is no “area” here'],
    ['  phone: 01603 496 0142', '  phone: ring us', 'phone: Enter a UK phone number'],
    ["  accent: '#6d1f50'", '  accent: #6d1f50', 'accent: Write the colour as #'],
    ["  accent: '#6d1f50'", "  accent: '#c9a0b8'", 'accent: This colour has a contrast of'],
    ['  mark: hills', '  mark: <svg>', 'mark must be one of'],
    ['  mark: hills', '  words: [a]', 'words must be up to 20 pairs'],
    ['  mark: hills', `  words: { a: ${'long'.repeat(11)} }`, 'words must be up to 20 pairs'],
    ['  moderation: before', '  moderation: never', 'moderation must be before or after'],
    ['  coverWaveMinutes: 15', '  coverWaveMinutes: 1.5', 'coverWaveMinutes must be a whole number'],
    ['  coverWaveMinutes: 15', '  template: "{{ 7 * 7 }}"', 'There is no “template” here'],
  ])('tells on which line it is wrong: %s → %s', (from, to, message) => {
    const text = changed(from, to);
    expect(problemsOf(text)).toContainEqual({ line: lineOf(to, text), message: expect.stringContaining(message) });
  });

  it.each([
    ['{ from: 2026-09-03, to: 2026-12-18 }', '{ from: 2026-12-18, to: 2026-09-03 }'],
    ['{ from: 2026-09-03, to: 2026-12-18 }', '{ from: 2026-13-40, to: 2026-12-18 }'],
    ['{ from: 2026-09-03, to: 2026-12-18 }', 'autumn'],
  ])('takes no terms that are none: %s → %s', (from, to) => {
    expect(problemsOf(changed(from, to)).map(({ message }) => message)).toEqual([
      expect.stringContaining('terms must be'),
    ]);
  });

  it('tells all that is wrong at once, in the order of the lines', () => {
    const text = changed('slug: east-anglia', 'slug: ""').replace('moderation: before', 'moderation: never');
    const lines = problemsOf(text).map(({ line }) => line);
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(problemsOf('name: A\n').length).toBeGreaterThan(8);
  });

  it('takes no key twice, no alias, no unknown kind of value, and nothing that is not YAML', () => {
    const twice = changed('licence: trial', 'licence: trial\nlicence: active');
    expect(problemsOf(twice)).toContainEqual({ line: 13, message: expect.stringContaining('unique') });
    const alias = changed('name: East', 'name: &a East').replace(
      'strapline: Find someone who fits your life',
      'strapline: *a',
    );
    expect(problemsOf(alias)).toEqual([
      { line: lineOf('strapline: *a', alias), message: expect.stringContaining('Write it out') },
    ]);
    expect(problemsOf(changed('slug: east', 'slug: !!js/function east')).length).toBeGreaterThan(0);
    expect(problemsOf('a: [1').length).toBeGreaterThan(0);
    for (const text of ['', '3', '- a', 'null']) expect(problemsOf(text)).toMatchObject([{ line: 1 }]);
  });

  it('is not blown up by it', () => {
    const laughs = ['a0: &a0 [lol]'];
    for (let i = 1; i < 15; i++)
      laughs.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problemsOf(laughs.join('\n')).length).toBeGreaterThan(0);
    expect(problemsOf('x'.repeat(70_000))).toEqual([{ line: 1, message: 'The file is larger than 64 KB.' }]);
    for (const deep of ['['.repeat(30_000), '{a: '.repeat(10_000), '- '.repeat(30_000), '? '.repeat(30_000)])
      expect(problemsOf(deep)).toEqual([{ line: 1, message: 'The file is nested too deeply.' }]);
    const steps = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(problemsOf(steps)).toEqual([{ line: 1, message: 'The file is nested too deeply.' }]);
  });

  it('is read or refused, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        problemsOf(text).every(({ line }) => line > 0),
      ),
    );
    const lines = EXAMPLE.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string({ maxLength: 60 }), (at, text) =>
        problemsOf(lines.with(at, text).join('\n')).every(({ line }) => line > 0),
      ),
    );
  });
});
