import fc from 'fast-check';
import { needSpan } from '../test/arbitraries';
import { formatHours, isNeedSpan, KINDS, MOST_SPANS, parseHours, spanFrom, type SpanProblem } from './index';

function problems(text: string): SpanProblem[] {
  const parsed = parseHours(text);
  return parsed.ok ? [] : parsed.problems;
}

const firstOf = (text: string) => problems(text).map(({ code, suggestions }) => ({ code, suggestions }))[0];

describe('hours as text', () => {
  it('reads a day and two times, and a night as one span', () => {
    expect(parseHours('mon 07:00-09:00,fri 22:00-07:00')).toEqual({
      ok: true,
      value: [
        { day: 0, start: 420, minutes: 120, kind: 'awake' },
        { day: 4, start: 1320, minutes: 540, kind: 'awake' },
      ],
    });
  });

  it('takes the kind of the list, unless a time has its own', () => {
    const parsed = parseHours('fri 22:00-07:00,sat 09:00-10:00 awake', 'sleep-in');
    expect(parsed.ok && parsed.value.map(({ kind }) => kind)).toEqual(['sleep-in', 'awake']);
  });

  it.each(['Monday 7:00 to 9:00', ' MON  07:00 – 09:00 ', 'mond 07:00-09:00'])('reads “%s” as well', (text) => {
    const parsed = parseHours(text);
    expect(parsed.ok && formatHours(parsed.value)).toBe('mon 07:00-09:00');
  });

  it('writes an end at midnight as 24:00 and reads it both ways', () => {
    for (const text of ['mon 22:00-24:00', 'mon 22:00-00:00']) {
      const parsed = parseHours(text);
      expect(parsed.ok && formatHours(parsed.value)).toBe('mon 22:00-24:00');
    }
    expect(parseHours('sun 00:00-24:00')).toMatchObject({ ok: true, value: [{ day: 6, start: 0, minutes: 1440 }] });
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(needSpan, { minLength: 1, maxLength: 20 }), fc.constantFrom(...KINDS), (spans, kind) => {
        expect(parseHours(formatHours(spans, kind), kind)).toEqual({ ok: true, value: spans });
      }),
    );
  });

  it.each([
    ['mon 07:10-09:00', 'half-hour', ['mon 07:00-09:00', 'mon 07:30-09:00']],
    ['mon 07:00-08:45', 'half-hour', ['mon 07:00-08:30', 'mon 07:00-09:00']],
    ['mon 07:10-07:20', 'half-hour', ['mon 07:00-07:30', 'mon 07:30-07:00']],
    ['mon 23:50-01:00', 'half-hour', ['mon 23:30-01:00']],
    ['mon 22:00-23:50', 'half-hour', ['mon 22:00-24:00', 'mon 22:00-23:30']],
    ['mon 07:00-07:00', 'same-time', ['mon 07:00-07:30', 'mon 07:00-06:30']],
    ['mon 00:00-00:00', 'same-time', ['mon 00:00-00:30', 'mon 00:00-24:00']],
    ['mon 23:30-23:30', 'same-time', ['mon 23:30-24:00', 'mon 23:30-23:00']],
  ])('refuses %s (%s) and names the nearest right ones', (text, code, suggestions) => {
    expect(firstOf(text)).toEqual({ code, suggestions });
  });

  it('says what to do, in words a person can act on', () => {
    expect(problems('mon 07:10-09:00')[0]?.message).toBe(
      'Times go in half-hours. The nearest are 07:00 to 09:00 or 07:30 to 09:00.',
    );
    expect(problems('mon 07:00-07:00')[0]?.message).toBe(
      'The start and the end are the same. The nearest right ones are 07:00 to 07:30 or 07:00 to 06:30 the next day.',
    );
    expect(problems('mon 25:00-07:00')[0]?.message).toBe('“25:00” is not a time to start. Write times like 07:00.');
    expect(problems('mon 07:00-09:60')[0]?.message).toBe('“09:60” is not a time to end. Write times like 07:00.');
    expect(problems('mon 24:00-07:00')[0]?.code).toBe('time');
  });

  it.each([
    ['', 'empty'],
    ['mon', 'shape'],
    ['07:00-09:00', 'shape'],
    ['mo 07:00-09:00', 'day'],
    ['xyz 07:00-09:00', 'day'],
    ['mon 07:00-09:00 dozing', 'kind'],
    ['mon 07:00-09:00,', 'empty'],
    ['mon ٠٧:٠٠-09:00', 'shape'],
    ['mon 7-9', 'shape'],
  ])('refuses “%s” as %s', (text, code) => {
    expect(firstOf(text)?.code).toBe(code);
  });

  it('tells all problems at once', () => {
    expect(problems('mon 07:10-09:00,xyz 07:00-09:00,tue 08:00-09:00').map(({ code }) => code)).toEqual([
      'half-hour',
      'day',
    ]);
  });

  it('refuses more times than a week can hold before it reads them', () => {
    expect(firstOf(Array.from({ length: MOST_SPANS + 1 }, () => 'mon 07:00-09:00').join(','))?.code).toBe('too-many');
  });

  it('never fails on whatever is typed, never echoes much of it, and its suggestions are right', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^(mon|tue|sunday|xyz) [0-3]\d:[0-7]\d(-|–|to)[0-3]\d:[0-7]\d( awake| sleep-in)?$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseHours(text);
        if (parsed.ok) return expect(parsed.value.every(isNeedSpan)).toBe(true);
        for (const found of parsed.problems) {
          expect(found.typed.length).toBeLessThanOrEqual(40);
          const right = found.code === 'half-hour' || found.code === 'same-time' ? found.suggestions : [];
          for (const suggestion of right) expect(parseHours(suggestion).ok).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('one time out of a form', () => {
  it('becomes a span', () => {
    expect(spanFrom({ day: 6, from: '21:30', to: '06:30', kind: 'sleep-in' })).toEqual({
      ok: true,
      value: { day: 6, start: 1290, minutes: 540, kind: 'sleep-in' },
    });
  });

  it('names the nearest right times without a day', () => {
    const parsed = spanFrom({ day: 0, from: '07:15', to: '09:00', kind: 'awake' });
    expect(!parsed.ok && parsed.problems[0]?.suggestions).toEqual(['07:00-09:00', '07:30-09:00']);
  });
});
