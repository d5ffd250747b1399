import fc from 'fast-check';
import { KINDS } from '@pa/matching';
import type { WeekSpan } from './pa-card-facts';
import { weekColumns } from './week-columns';

const span: fc.Arbitrary<WeekSpan> = fc
  .record({
    day: fc.nat(6),
    slot: fc.nat(47),
    halfHours: fc.integer({ min: 1, max: 47 }),
    kind: fc.constantFrom(...KINDS),
    weeks: fc.constantFrom('every' as const, 'a' as const, 'b' as const),
    termTimeOnly: fc.boolean(),
  })
  .map(({ slot, halfHours, ...rest }) => ({ ...rest, start: slot * 30, minutes: halfHours * 30 }));

/** The half-hours of one ring, found the slow way: half-hour by half-hour, span by span. */
function slowRing(week: readonly WeekSpan[], letter: 'a' | 'b', up: boolean): string {
  const fits = (wanted: 'a' | 'b') => (one: WeekSpan) => one.weeks === 'every' || one.weeks === wanted;
  const isUp = (one: WeekSpan): boolean => one.kind !== 'sleep-in';
  const other = letter === 'a' ? 'b' : 'a';
  return Array.from({ length: 336 }, (_, slot) => {
    const at = slot * 30;
    const here = week.filter((one) => fits(letter)(one) && holds(one, at));
    const fromSunday = week.filter((one) => fits(other)(one) && holds(one, at + 7 * 1440));
    const all = [...here, ...fromSunday];
    const is = up ? all.some(isUp) : all.length > 0 && !all.some(isUp);
    return is ? '1' : '0';
  }).join('');
}

function holds({ day, start, minutes }: WeekSpan, at: number): boolean {
  const from = day * 1440 + start;
  return from <= at && at < from + minutes;
}

describe('the columns of a week', () => {
  it('hold the same half-hours as going through the week one by one', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (week) => {
        const columns = weekColumns(week);
        expect(columns).toMatchObject({
          awakeA: slowRing(week, 'a', true),
          awakeB: slowRing(week, 'b', true),
          asleepA: slowRing(week, 'a', false),
          asleepB: slowRing(week, 'b', false),
          hasAlternateWeeks: week.some(({ weeks }) => weeks !== 'every'),
          hasTermTime: week.some(({ termTimeOnly }) => termTimeOnly),
        });
      }),
    );
  });

  it('keep each span once, in the order of the week, whatever else came with it', () => {
    const later = { day: 1, start: 0, minutes: 30, kind: 'awake', weeks: 'every', termTimeOnly: false } as const;
    const early = { ...later, day: 0 };
    const strange = { ...early, sex: 'female' } as WeekSpan;
    expect(weekColumns([later, strange, early]).week).toEqual([early, later]);
  });
});
