import fc from 'fast-check';
import { availability, datedSpans, needSpans, weekSpans } from '../test/arbitraries';
import { slowCoverDates, slowCoverWeek } from '../test/slow-matching';
import { coverDates, coverWeek, everyWeek, parseHours, type Coverage, type NeedSpan, type WeekSpan } from './index';

function hours(text: string): NeedSpan[] {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.value;
}

const week = (text: string): WeekSpan[] => hours(text).map(everyWeek);
const only = (text: string, change: Partial<WeekSpan>): WeekSpan[] =>
  week(text).map((span) => ({ ...span, ...change }));
const figures = ({ askedMinutes, coveredMinutes }: Coverage) => ({ askedMinutes, coveredMinutes });

describe('a weekly need against a usual week', () => {
  it('counts the same minutes as a slow count over a calendar', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        expect(figures(coverWeek(need, spans))).toEqual(slowCoverWeek(need, spans));
      }),
      { numRuns: 80 },
    );
  });

  it('has rows that add up to the whole, and asked is covered and missing together', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        const { rows, askedMinutes, coveredMinutes, slots } = coverWeek(need, spans);
        expect(rows.reduce((sum, row) => sum + row.askedMinutes, 0)).toBe(askedMinutes);
        expect(rows.reduce((sum, row) => sum + row.coveredMinutes, 0)).toBe(coveredMinutes);
        for (const row of rows) expect(minutesOf(row.covered) + minutesOf(row.missing)).toBe(row.askedMinutes);
        for (const row of rows) expect(minutesOf(row.asleep) + minutesOf(row.notFree)).toBe(minutesOf(row.missing));
        expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length);
      }),
    );
  });

  it('never covers less when a PA adds hours, or more when a kind falls asleep', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, weekSpans, (need, spans, more) => {
        const before = coverWeek(need, spans).coveredMinutes;
        const asleep = spans.map((span) => ({ ...span, kind: 'sleep-in' as const }));
        expect(coverWeek(need, [...spans, ...more]).coveredMinutes).toBeGreaterThanOrEqual(before);
        expect(coverWeek(need, asleep).coveredMinutes).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is the same wherever the week is said to begin', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, fc.integer({ min: 1, max: 6 }), (need, spans, days) => {
        const everyWeekSpans = spans.map((span) => ({ ...span, weeks: 'every' as const }));
        const turned = <Span extends NeedSpan>(span: Span): Span => ({ ...span, day: (span.day + days) % 7 });
        const before = coverWeek(need, everyWeekSpans);
        const after = coverWeek(need.map(turned), everyWeekSpans.map(turned));
        expect(figures(after)).toEqual(figures(before));
        const byDay = after.rows.map(({ askedMinutes, coveredMinutes }) => `${coveredMinutes}/${askedMinutes}`);
        const expected = before.rows.map(({ askedMinutes, coveredMinutes }) => `${coveredMinutes}/${askedMinutes}`);
        expect(byDay).toEqual(expected.map((_, day) => expected[(day + 7 - days) % 7]));
      }),
    );
  });

  it('keeps a night that passes from Sunday into Monday whole', () => {
    const coverage = coverWeek(hours('sun 22:00-07:00 waking-night'), week('sun 22:00-07:00 waking-night'));
    expect(figures(coverage)).toEqual({ askedMinutes: 540, coveredMinutes: 540 });
    expect(coverage.rows[6]).toMatchObject({
      askedMinutes: 540,
      covered: [{ start: 1320, minutes: 540, weeks: 'every' }],
    });
    expect(coverage.rows[0]).toMatchObject({ askedMinutes: 0, asked: [] });
  });

  it('takes the average of alternate weeks, and says that they differ', () => {
    const coverage = coverWeek(hours('mon 07:00-09:00'), only('mon 07:00-09:00', { weeks: 'a' }));
    expect(coverage).toMatchObject({ askedMinutes: 120, coveredMinutes: 60, alternateWeeks: true, termTime: false });
    expect(coverWeek(hours('mon 07:00-09:00'), week('mon 06:00-12:00')).alternateWeeks).toBe(false);
  });

  it('ends a Sunday night of week A on the Monday of week B', () => {
    const spans = [...only('sun 22:00-07:00', { weeks: 'a' }), ...only('mon 06:00-08:00', { weeks: 'a' })];
    expect(coverWeek(hours('mon 06:00-08:00'), spans).coveredMinutes).toBe(90);
  });

  it('counts a term week, and says so only where it matters', () => {
    const need = hours('mon 09:00-15:00');
    expect(coverWeek(need, only('mon 09:00-15:00', { termTimeOnly: true }))).toMatchObject({
      coveredMinutes: 360,
      termTime: true,
    });
    const also = [...week('mon 08:00-16:00'), ...only('mon 09:00-15:00', { termTimeOnly: true })];
    expect(coverWeek(need, also)).toMatchObject({ coveredMinutes: 360, termTime: false });
  });

  it.each([
    ['awake', 'waking-night', 540],
    ['awake', 'sleep-in', 540],
    ['waking-night', 'awake', 540],
    ['waking-night', 'sleep-in', 540],
    ['sleep-in', 'sleep-in', 540],
    ['sleep-in', 'awake', 0],
    ['sleep-in', 'waking-night', 0],
  ])('lets someone %s cover a %s of nine hours for %i minutes', (offered, asked, minutes) => {
    expect(coverWeek(hours(`fri 22:00-07:00 ${asked}`), week(`fri 22:00-07:00 ${offered}`)).coveredMinutes).toBe(
      minutes,
    );
  });

  it('counts overlapping spans once on both sides, and nothing beyond the need', () => {
    const need = hours('mon 07:00-09:00,mon 08:00-10:00 sleep-in,mon 08:00-10:00');
    expect(figures(coverWeek(need, week('mon 00:00-24:00,mon 07:00-12:00')))).toEqual({
      askedMinutes: 180,
      coveredMinutes: 180,
    });
  });

  it('counts a half-hour asked for both awake and asleep once, as awake', () => {
    const need = hours('mon 22:00-23:00,mon 22:00-24:00 sleep-in');
    const coverage = coverWeek(need, week('mon 22:00-24:00 sleep-in'));
    expect(figures(coverage)).toEqual({ askedMinutes: 120, coveredMinutes: 60 });
    expect(coverage.rows[0]?.asleep).toEqual([{ start: 1320, minutes: 60, weeks: 'every' }]);
  });

  it('gives a half-hour in two spans to the day of the one that started last', () => {
    const { rows } = coverWeek(hours('fri 22:00-07:00,sat 06:00-08:00'), []);
    expect([rows[4]?.askedMinutes, rows[5]?.askedMinutes]).toEqual([480, 120]);
  });

  it('says what is missing in words for the strip', () => {
    const need = hours('fri 07:00-09:00,fri 12:00-13:00,sat 22:00-07:00');
    const rows = coverWeek(need, week('fri 08:00-12:30,sat 22:00-05:00')).rows;
    expect(rows.map(({ missingText }) => missingText)).toEqual([
      null,
      null,
      null,
      null,
      'not 07:00 to 08:00 or 12:30 to 13:00',
      'not 05:00 to 07:00 the next day',
      null,
    ]);
  });

  it('refuses spans that are not half-hours of a week', () => {
    const wrong = [{ day: 0, start: 10, minutes: 30, kind: 'awake' as const }];
    expect(() => coverWeek(wrong, [])).toThrow(RangeError);
    expect(() =>
      coverWeek([], [{ day: 7, start: 0, minutes: 30, kind: 'awake', weeks: 'every', termTimeOnly: false }]),
    ).toThrow(RangeError);
  });
});

describe('a dated need', () => {
  it('counts the same minutes as a slow count on a calendar', () => {
    fc.assert(
      fc.property(datedSpans, availability, (need, free) => {
        expect(figures(coverDates(need, free))).toEqual(slowCoverDates(need, free));
      }),
      { numRuns: 80 },
    );
  });

  it('has a row for each date, in order, that add up to the whole', () => {
    fc.assert(
      fc.property(datedSpans, availability, (need, free) => {
        const { rows, askedMinutes, coveredMinutes } = coverDates(need, free);
        const dates = rows.map(({ date }) => date ?? '');
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(rows.reduce((sum, row) => sum + row.askedMinutes, 0)).toBe(askedMinutes);
        expect(rows.reduce((sum, row) => sum + row.coveredMinutes, 0)).toBe(coveredMinutes);
      }),
    );
  });

  it('over a week A and a week B without exceptions is what the undated need comes to', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        // Three weeks are asked for, so that nights out of the first run into the counted two.
        const asked = [0, 7, 14, 21].flatMap((days) => need.map((span) => datedFrom(span, days)));
        const free = { spans, away: [], extra: [], terms: [{ from: '2020-01-01', to: '2030-01-01' }] };
        const { slots } = coverDates(asked, free);
        const from = Date.parse('2024-05-13T00:00Z') / 1_800_000 + 336;
        const counted = slots.filter(({ slot }) => slot >= from && slot < from + 672);
        const covered = counted.filter((slot) => slot.covered === 1).length;
        expect({ askedMinutes: counted.length * 15, coveredMinutes: covered * 15 }).toEqual(
          figures(coverWeek(need, spans)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of nothing is nothing', () => {
    const nothing = coverDates([], { spans: [], away: [], extra: [], terms: [] });
    expect(nothing).toMatchObject({ askedMinutes: 0, coveredMinutes: 0, rows: [] });
  });
});

/** A need's span in a summer week of 2024 (no change of clocks), some days later. */
function datedFrom({ day, start, minutes, kind }: NeedSpan, days: number) {
  const monday = Date.parse('2024-05-13T00:00+01:00');
  const startsAt = monday + ((day + days) * 1440 + start) * 60_000;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + minutes * 60_000), kind };
}

function minutesOf(runs: readonly { minutes: number; weeks: string }[]): number {
  return runs.reduce((sum, { minutes, weeks }) => sum + (weeks === 'alternate' ? minutes / 2 : minutes), 0);
}
