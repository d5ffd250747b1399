import fc from 'fast-check';
import { AVATAR_PATTERNS, avatarOf, initialsOf } from './avatar';
import { drawOverlap, isSet, type SlotState } from './overlap-strip';
import { paginate } from './pagination';
import { aSpan, anySpan } from './testing/any-span';
import { drawDays, drawWeek, weekInWords } from './week-drawing';
import { minutesOf } from './week-span';

describe('the drawn week', () => {
  it('draws a night on both its days and says it on the first', () => {
    const night = aSpan({ day: 4, start: 1320, minutes: 540, kind: 'waking-night' });
    const days = drawDays([aSpan({}), night]);
    expect(days[0]).toEqual({
      name: 'Monday',
      bars: [{ kind: 'awake', x: '29.17', width: '8.33', term: false }],
      times: ['07:00 to 09:00'],
    });
    expect(days[4]).toMatchObject({
      bars: [{ x: '91.67', width: '8.33' }],
      times: ['22:00 to Saturday 07:00 (waking night)'],
    });
    expect(days[5]).toMatchObject({ bars: [{ x: '0', width: '29.17' }], times: ['Until 07:00 (waking night)'] });
    expect(days[6]?.times).toEqual(['Not free']);
  });

  it('runs Sunday night into Monday', () => {
    const words = weekInWords([
      aSpan({}),
      aSpan({ day: 6, start: 1290, minutes: 540, kind: 'sleep-in', termTimeOnly: true }),
    ]);
    expect([words[0], words[6]]).toEqual([
      'Monday: 07:00 to 09:00',
      'Sunday: 21:30 to Monday 06:30 (sleep-in, term time only)',
    ]);
    expect(drawDays([aSpan({ day: 6, start: 1290, minutes: 540 })])[0]?.bars).toHaveLength(1);
  });

  it('draws two weeks where they take turns, each whole, and one where they do not', () => {
    const picture = drawWeek(
      [aSpan({}), aSpan({ day: 1, weeks: 'a' }), aSpan({ day: 2, weeks: 'b', kind: 'sleep-in' })],
      [aSpan({ day: 1 })],
    );
    expect(
      picture.weeks.map(({ title, days }) => [
        title,
        ...days.slice(0, 3).map(({ bars }) => bars.map(({ kind }) => kind).join()),
      ]),
    ).toEqual([
      ['Week A', 'awake', 'awake,ask', ''],
      ['Week B', 'awake', 'ask', 'sleep-in'],
    ]);
    expect([picture.kinds.map(({ text }) => text), picture.asked, picture.term]).toEqual([
      ['Awake', 'Sleep-in'],
      true,
      false,
    ]);
    expect(drawWeek([aSpan({ termTimeOnly: true })])).toMatchObject({
      weeks: [{ title: '' }],
      asked: false,
      term: true,
    });
  });

  it('says the times of a day by the clock, also where some are of week A alone', () => {
    const night = aSpan({ start: 1320, minutes: 540, kind: 'sleep-in' });
    const morning = aSpan({ start: 480, minutes: 120, weeks: 'a' });
    const [weekA] = drawWeek([night, morning]).weeks;
    expect(weekA?.days[0]?.times).toEqual(['08:00 to 10:00', '22:00 to Tuesday 07:00 (sleep-in)']);
  });

  it('draws as many hours as there are, in every week there can be', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const drawn = drawDays([span]).flatMap(({ bars }) => bars.map(({ width }) => Number(width)));
        expect(drawn.reduce((sum, width) => sum + width, 0)).toBeCloseTo((minutesOf([span]) / 1440) * 100, 1);
      }),
    );
  });
});

describe('the strip of a card', () => {
  const stateOf = (slot: number): SlotState => {
    if (slot >= 14 && slot < 16) return 'unmet';
    if (slot >= 16 && slot < 18) return 'met';
    return (slot >= 18 && slot < 24) || (slot >= 62 && slot < 64) ? 'can' : 'none';
  };
  const rows = drawOverlap([{ askedMinutes: 120, coveredMinutes: 60, missing: 'not 07:00 to 08:00' }], stateOf);

  it('has seven rows, and says sums and what is missing', () => {
    expect(rows.map(({ asked, sum }) => (asked ? sum : ''))).toEqual(['1 of 2', '', '', '', '', '', '']);
    expect(rows[0]?.rest).toBe(' hours, not 07:00 to 08:00');
  });

  it('draws what is offered below, what is asked on top', () => {
    expect(rows[0]?.bars).toEqual([
      { kind: 'can', from: 16, to: 24 },
      { kind: 'unmet', from: 14, to: 16 },
      { kind: 'met', from: 16, to: 18 },
    ]);
    expect(rows[1]?.bars).toEqual([{ kind: 'can', from: 14, to: 16 }]);
  });

  it('does not draw an offer twice that is asked to the minute, and reaches the end of the day', () => {
    expect(drawOverlap([], (slot) => (slot < 48 ? 'met' : 'none'))[0]?.bars).toEqual([
      { kind: 'met', from: 0, to: 48 },
    ]);
  });

  it('fills every half-hour with its own state', () => {
    const states = fc.array(fc.constantFrom<SlotState>('none', 'can', 'met', 'unmet'), {
      minLength: 336,
      maxLength: 336,
    });
    fc.assert(
      fc.property(states, (all) => {
        const drawn = Array.from({ length: 336 }, (): SlotState => 'none');
        drawOverlap([], (slot) => all[slot] ?? 'none').forEach(({ bars }, day) => {
          for (const { kind, from, to } of bars) drawn.fill(kind, day * 48 + from, day * 48 + to);
        });
        expect(drawn).toEqual(all);
      }),
    );
  });

  it('says “1 hour” of one, and nothing missing where all is covered', () => {
    expect(drawOverlap([{ askedMinutes: 60, coveredMinutes: 60, missing: '' }], () => 'none')[0]).toMatchObject({
      sum: '1 of 1',
      rest: ' hour',
    });
  });

  it('reads a ring of bits, Monday 00:00 first', () => {
    const ring = new Uint8Array(42);
    ring[1] = 0x80 >> 3;
    expect([isSet(ring, 11), isSet(ring, 10), isSet(ring, 400)]).toEqual([true, false, false]);
  });
});

describe('an avatar', () => {
  it.each([
    ['Amira K.', 'AK'],
    ['łucja', 'Ł'],
    ['Mary Ann O’Neil', 'MO'],
    ['Jean-Luc', 'JL'],
    ['李 小龙', '李小'],
    ['', ''],
    ['…', ''],
  ])('of %s holds “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('is the same for the same id, and spreads over all patterns for ids that differ little', () => {
    const ids = Array.from({ length: 500 }, (_, i) => `0198c9a1-7b1e-7000-8000-${String(i).padStart(12, '0')}`);
    const counts = AVATAR_PATTERNS.map((pattern) => ids.filter((id) => avatarOf(id).pattern === pattern).length);
    for (const count of counts) expect(count).toBeGreaterThan(60);
    expect(avatarOf('x', 'Amira K.')).toEqual(avatarOf('x', 'Amira K.'));
    expect(avatarOf('x').initials).toBe('');
  });
});

describe('pages of a list', () => {
  const of = (page: number, total: number) =>
    paginate({ page, total, pageSize: 20, words: ['PA', 'PAs'], href: (n) => `?page=${n}` });

  it('say where one is and what comes next', () => {
    expect(of(1, 64)).toEqual({
      showing: 'Showing 1 to 20 of 64 PAs',
      where: 'Page 1 of 4',
      previous: null,
      next: { href: '?page=2', text: 'Next 20 PAs' },
    });
    expect(of(3, 64).next?.text).toBe('Next 4 PAs');
    expect(of(4, 64)).toMatchObject({
      next: null,
      previous: { href: '?page=3' },
      showing: 'Showing 61 to 64 of 64 PAs',
    });
    expect(of(3, 41).previous?.text).toBe('Previous 20 PAs');
    expect(of(2, 41).next?.text).toBe('Next 1 PA');
  });

  it('need no links for one page, and lead back from beyond the end', () => {
    expect(of(1, 1)).toMatchObject({
      showing: 'Showing 1 to 1 of 1 PA',
      where: 'Page 1 of 1',
      previous: null,
      next: null,
    });
    expect(of(1, 0)).toMatchObject({ showing: '0 PAs', next: null });
    expect(of(9, 30)).toMatchObject({ showing: '30 PAs', next: null, previous: { href: '?page=2' } });
  });
});
