import fc from 'fast-check';
import { KINDS } from '@pa/matching';
import { InvalidError } from '@pa/platform';
import { extraSpansOf, timeOfDay, timeOfWeek, weekOf, type TimeOfWeek } from './times';

const span = fc
  .record({
    day: fc.nat(6),
    slot: fc.nat(47),
    halfHours: fc.integer({ min: 1, max: 47 }),
    kind: fc.constantFrom(...KINDS),
    weeks: fc.constantFrom('every', 'a', 'b'),
    termTimeOnly: fc.boolean(),
  })
  .map(({ slot, halfHours, ...rest }) => ({ ...rest, start: slot * 30, minutes: halfHours * 30 }));

const monday: TimeOfWeek = {
  day: 'mon',
  from: '07:00',
  to: '09:00',
  kind: 'awake',
  weeks: 'every',
  termTimeOnly: false,
};

describe('times of a week in JSON', () => {
  it('come back as the spans they were made from', () => {
    fc.assert(fc.property(fc.array(span), (spans) => expect(weekOf(spans.map(timeOfWeek))).toEqual(spans)));
  });

  it('know a whole day', () => {
    const day = { start: 0, minutes: 1440, kind: 'awake' as const };
    expect(timeOfDay(day)).toEqual({ from: '00:00', to: '24:00', kind: 'awake' });
    expect(extraSpansOf([timeOfDay(day)])).toEqual([day]);
  });

  it('are every week, in term or not, when nothing else is said', () => {
    const bare = { day: 'fri', from: '22:00', to: '07:00', kind: 'sleep-in' } as TimeOfWeek;
    expect(weekOf([bare])).toEqual([
      { day: 4, start: 1320, minutes: 540, kind: 'sleep-in', weeks: 'every', termTimeOnly: false },
    ]);
  });

  it('are refused all at once, each by its place, with the nearest right ones', () => {
    const wrong = [monday, { ...monday, from: '07:10' }, { ...monday, to: '07:00' }, { ...monday, from: '25:00' }];
    const refusal = ((): unknown => {
      try {
        return weekOf(wrong);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(InvalidError);
    expect((refusal as InvalidError).fields.map(({ field }) => field)).toEqual(['times.1', 'times.2', 'times.3']);
    expect((refusal as InvalidError).fields[0]?.message).toContain('07:00 to 09:00');
  });
});
