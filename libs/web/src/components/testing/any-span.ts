import fc from 'fast-check';
import { DAY_MINUTES, HALF_HOUR, SPAN_KINDS, SPAN_WEEKS, type WeekSpan } from '../week-span';

/** Any time a register may keep: for tests. */
export const anySpan: fc.Arbitrary<WeekSpan> = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    startSlot: fc.integer({ min: 0, max: 47 }),
    slots: fc.integer({ min: 1, max: 48 }),
    kind: fc.constantFrom(...SPAN_KINDS),
    weeks: fc.constantFrom(...SPAN_WEEKS),
    termTimeOnly: fc.boolean(),
  })
  .map(({ startSlot, slots, ...rest }) => ({
    ...rest,
    start: startSlot * HALF_HOUR,
    minutes: startSlot > 0 ? Math.min(slots * HALF_HOUR, DAY_MINUTES - HALF_HOUR) : slots * HALF_HOUR,
  }));

export function aSpan(span: Partial<WeekSpan>): WeekSpan {
  return { day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false, ...span };
}
