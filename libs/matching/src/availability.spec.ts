import fc from 'fast-check';
import { availability, date, datedSpan } from '../test/arbitraries';
import { slowSpansOn, slowWallMinute } from '../test/slow-matching';
import {
  coverDates,
  datedSpanFrom,
  dateOf,
  dateWords,
  dayNumber,
  elapsedMinutes,
  instantAt,
  spansOn,
  wallMinutes,
  wallSpan,
  weekday,
  weekLetter,
  type Availability,
  type DatedSpan,
  type WeekSpan,
} from './index';

function night(change: Partial<WeekSpan> & { day: number }): WeekSpan {
  return { start: 1320, minutes: 540, kind: 'waking-night', weeks: 'every', termTimeOnly: false, ...change };
}

const everyNight = [0, 1, 2, 3, 4, 5, 6].map((day) => night({ day }));

function free(change: Partial<Availability>): Availability {
  return { spans: everyNight, away: [], extra: [], terms: [], ...change };
}

function asked(day: string, from = '22:00', to = '07:00'): DatedSpan {
  const parsed = datedSpanFrom({ date: day, from, to, kind: 'waking-night' });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

const covered = (days: string[], when: Availability) =>
  coverDates(
    days.map((day) => asked(day)),
    when,
  ).coveredMinutes;

describe('the spans of a date', () => {
  it('are those of a slow reading of the calendar', () => {
    const plain = (spans: { start: number; minutes: number; kind: string }[]) =>
      spans.map(({ start, minutes, kind }) => `${start} ${minutes} ${kind}`).sort();
    fc.assert(
      fc.property(availability, date, (when, day) => {
        expect(plain(spansOn(when, dayNumber(day)))).toEqual(plain(slowSpansOn(when, day)));
      }),
    );
  });

  it('are whole where they start before a day away, and gone where they start on it', () => {
    const when = free({ away: [{ from: '2026-06-10', to: '2026-06-11' }] });
    expect(covered(['2026-06-09'], when)).toBe(540);
    expect(covered(['2026-06-10'], when)).toBe(0);
    expect(covered(['2026-06-11'], when)).toBe(0);
    expect(covered(['2026-06-12'], when)).toBe(540);
  });

  it('are added by an extra, which wins over a day away', () => {
    const extra = { date: '2026-06-10', start: 1320, minutes: 300, kind: 'awake' as const };
    expect(covered(['2026-06-10'], free({ away: [{ from: '2026-06-01', to: '2026-06-30' }], extra: [extra] }))).toBe(
      300,
    );
  });

  it('are whole where they start on the last day of term, and need a known term', () => {
    const spans = everyNight.map((span) => ({ ...span, termTimeOnly: true }));
    const when = free({ spans, terms: [{ from: '2026-04-20', to: '2026-07-17' }] });
    expect(covered(['2026-07-17'], when)).toBe(540);
    expect(covered(['2026-07-18'], when)).toBe(0);
    expect(covered(['2026-04-19'], when)).toBe(0);
    expect(covered(['2026-04-20'], free({ spans }))).toBe(0);
  });

  it('are whole where they start on the last day of a week A', () => {
    const when = free({ spans: [night({ day: 6, weeks: 'a' })], referenceDate: '2026-06-07' });
    expect(covered(['2026-06-07'], when)).toBe(540);
    expect(covered(['2026-06-14'], when)).toBe(0);
  });
});

describe('alternate weeks', () => {
  it('go on over New Year, also after a week 53', () => {
    const mondays = ['2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'];
    expect(mondays.map((monday) => weekLetter(dayNumber(monday)))).toEqual(['b', 'a', 'b', 'a']);
    expect(weekLetter(dayNumber('2027-01-03'))).toBe('a');
  });

  it('are counted backwards from the reference date as well', () => {
    expect(['2023-12-31', '2023-12-25', '2023-12-24'].map((day) => weekLetter(dayNumber(day)))).toEqual([
      'b',
      'b',
      'a',
    ]);
  });

  it('change at each Monday and at no other day', () => {
    fc.assert(
      fc.property(date, date, (day, reference) => {
        const letters = [0, 1].map((shift) => weekLetter(dayNumber(day) + shift, reference));
        expect(letters[0] !== letters[1]).toBe(weekday(dayNumber(day) + 1) === 0);
      }),
    );
  });
});

describe('the clock on the wall', () => {
  it.each([
    ['the clocks go forward', '2026-03-28', 480],
    ['the clocks go back', '2026-10-24', 600],
    ['no clock changes', '2026-06-10', 540],
  ])('makes 22:00 to 07:00 nine hours when %s, while pay counts what passes', (_when, day, elapsed) => {
    const coverage = coverDates([asked(day)], free({}));
    expect(coverage).toMatchObject({ askedMinutes: 540, coveredMinutes: 540 });
    expect(elapsedMinutes(asked(day))).toBe(elapsed);
  });

  it('reads the same as Intl does', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instant, (at) => expect(wallMinutes(at)).toBe(slowWallMinute(at))));
  });

  it('leads back to the instant, the first one in the hour that comes twice', () => {
    expect(instantAt(dayNumber('2026-10-25') * 1440 + 90)?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    fc.assert(fc.property(datedSpan, (span) => expect(instantAt(wallSpan(span).start)).toEqual(span.startsAt)));
  });

  it('refuses a time in the hour that spring leaves out, and names the nearest', () => {
    const parsed = datedSpanFrom({ date: '2026-03-29', from: '01:30', to: '07:00', kind: 'awake' });
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'time', suggestions: ['00:30', '02:00'] }] });
    expect(!parsed.ok && parsed.problems[0]?.message).toBe(
      'The clocks go forward on Sunday 29 March 2026: there is no 01:30. The nearest times are 00:30 and 02:00.',
    );
    expect(datedSpanFrom({ date: '2026-03-28', from: '22:00', to: '01:00', kind: 'awake' }).ok).toBe(false);
  });

  it('refuses other minutes and times out of order', () => {
    expect(datedSpanFrom({ date: '2026-06-10', from: '07:10', to: '09:00', kind: 'awake' }).ok).toBe(false);
    const backwards = {
      startsAt: new Date('2026-06-10T09:00Z'),
      endsAt: new Date('2026-06-10T09:00Z'),
      kind: 'awake' as const,
    };
    expect(() => wallSpan(backwards)).toThrow(RangeError);
    expect(() => wallSpan({ ...backwards, endsAt: new Date('2026-06-10T09:10Z') })).toThrow(RangeError);
  });
});

describe('dates', () => {
  it('are days since 1970 and come back as they were', () => {
    fc.assert(fc.property(date, (day) => expect(dateOf(dayNumber(day))).toBe(day)));
    expect(dateWords(dayNumber('2026-04-03'))).toBe('Friday 3 April 2026');
    expect(weekday(-4)).toBe(6);
  });

  it.each(['2026-02-29', '2026-13-01', '3 April', '2026-4-3', ''])('refuse “%s”', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it('refuse an extra that is not in half-hours', () => {
    const extra = { date: '2026-06-10', start: 10, minutes: 30, kind: 'awake' as const };
    expect(() => coverDates([asked('2026-06-10')], free({ extra: [extra] }))).toThrow(RangeError);
  });
});
