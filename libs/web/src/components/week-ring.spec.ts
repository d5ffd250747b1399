import fc from 'fast-check';
import { aSpan, anySpan } from './testing/any-span';
import { copyDay, EMPTY_WEEK, paint, removeSpan, ringsOf, ringsOfKept, spansOf, totalsOf } from './week-ring';
import { inWeekOrder, minutesOf, slotsOf, WEEK_SLOTS } from './week-span';

const anyWeek = fc.array(anySpan, { maxLength: 12 });

describe('the rings of a week', () => {
  it('come back the same from the times they were read as', () => {
    fc.assert(
      fc.property(anyWeek, (spans) => {
        const rings = ringsOf(spans);
        expect(ringsOf(spansOf(rings))).toEqual(rings);
      }),
    );
  });

  it('hold the half-hours that somebody named, no more and no fewer', () => {
    fc.assert(
      fc.property(anyWeek, (spans) => {
        const named = (weeks: 'a' | 'b') =>
          minutesOf(spans.filter((span) => span.weeks === 'every' || span.weeks === weeks));
        expect(totalsOf(ringsOf(spans))).toEqual({ a: named('a'), b: named('b') });
      }),
    );
  });

  it('never hold in week A or B what is in every week', () => {
    fc.assert(
      fc.property(anyWeek, (spans) => {
        const { every, a, b } = ringsOf(spans);
        every.forEach((cell, slot) => {
          if (cell) expect([a[slot], b[slot]]).toEqual([null, null]);
        });
      }),
    );
  });

  it('give times of at most a day, and as long as a day only from midnight', () => {
    fc.assert(
      fc.property(anyWeek, (spans) => {
        for (const { start, minutes } of spansOf(ringsOf(spans)))
          expect(minutes < 1440 || (start === 0 && minutes === 1440)).toBe(true);
      }),
    );
  });

  it('cut a week that is full at midnights', () => {
    const full = paint(EMPTY_WEEK, { weeks: 'every', start: 5, length: WEEK_SLOTS, cell: 'awake' });
    expect(spansOf(full)).toHaveLength(7);
    expect(totalsOf(full)).toEqual({ a: 7 * 1440, b: 7 * 1440 });
  });

  it('keep a night that runs from Sunday into Monday as one time', () => {
    const night = aSpan({ day: 6, start: 1290, minutes: 540, kind: 'sleep-in' });
    expect(spansOf(ringsOf([night]))).toEqual([night]);
  });

  it('say more where kept times overlap: awake before asleep, all year before term time', () => {
    const asleep = aSpan({ kind: 'sleep-in' });
    const inTerm = aSpan({ termTimeOnly: true });
    expect(spansOf(ringsOfKept([aSpan({}), asleep, inTerm]))).toEqual([aSpan({})]);
  });

  it('lose one time when it is taken away, and nothing else', () => {
    const week = [aSpan({}), aSpan({ day: 3 }), aSpan({ day: 3, start: 1200, weeks: 'b' })];
    expect(spansOf(removeSpan(ringsOf(week), week[1]!))).toEqual([week[0], week[2]]);
  });
});

describe('copying a day', () => {
  const night = aSpan({ day: 0, start: 1320, minutes: 540, kind: 'waking-night' });

  it('copies nights whole and leaves the night before as it was', () => {
    const spans = spansOf(copyDay(ringsOf([aSpan({}), night]), 0, [1, 2]));
    expect(spans).toEqual(inWeekOrder([0, 1, 2].flatMap((day) => [aSpan({ day, start: 420 }), { ...night, day }])));
  });

  it('replaces what starts on the other day, in all weeks, and not the day itself', () => {
    const week = [aSpan({ weeks: 'a' }), aSpan({ day: 2, start: 900 }), aSpan({ day: 2, start: 1200, weeks: 'b' })];
    expect(spansOf(copyDay(ringsOf(week), 0, [0, 2]))).toEqual([aSpan({ weeks: 'a' }), aSpan({ day: 2, weeks: 'a' })]);
  });
});

describe('the half-hours of a time', () => {
  it('run over Sunday midnight', () => {
    expect(slotsOf(aSpan({ day: 6, start: 1410, minutes: 60 }))).toEqual([335, 0]);
  });
});
