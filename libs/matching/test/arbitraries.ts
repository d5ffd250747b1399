import fc from 'fast-check';
import { datedSpanFrom, KINDS, type Availability, type DatedSpan, type NeedSpan, type WeekSpan } from '../src';
import { isoDate } from './slow-matching';

const kind = fc.constantFrom(...KINDS);
const start = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
const length = fc.integer({ min: 1, max: 47 }).map((halves) => halves * 30);

const plainSpan = fc.record({ start, minutes: length, kind });
const wholeDay = fc.record({ start: fc.constant(0), minutes: fc.constant(1440), kind });
const daySpan = fc.oneof({ weight: 15, arbitrary: plainSpan }, { weight: 1, arbitrary: wholeDay });

export const needSpan: fc.Arbitrary<NeedSpan> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), daySpan)
  .map(([day, span]) => ({ day, ...span }));

export const weekSpan: fc.Arbitrary<WeekSpan> = fc
  .tuple(needSpan, fc.constantFrom('every' as const, 'a' as const, 'b' as const), fc.boolean())
  .map(([span, weeks, termTimeOnly]) => ({ ...span, weeks, termTimeOnly }));

export const needSpans = fc.array(needSpan, { maxLength: 6 });
export const weekSpans = fc.array(weekSpan, { maxLength: 8 });

/** Days about the edges: New Years (with and without a week 53), both changes of the clocks, term ends. */
const edge = fc.constantFrom(
  '2025-12-31',
  '2026-12-31',
  '2027-01-03',
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2024-02-29',
);

export const date = fc
  .tuple(edge, fc.integer({ min: -4, max: 4 }))
  .map(([day, shift]) => isoDate(Date.parse(`${day}T00:00Z`) / 60_000 + shift * 1440));

const stretch = fc
  .tuple(date, fc.integer({ min: 0, max: 12 }))
  .map(([from, days]) => ({ from, to: isoDate(Date.parse(`${from}T00:00Z`) / 60_000 + days * 1440) }));

export const availability: fc.Arbitrary<Availability> = fc.record({
  spans: weekSpans,
  away: fc.array(stretch, { maxLength: 2 }),
  extra: fc.array(
    fc.tuple(date, daySpan).map(([day, span]) => ({ date: day, ...span })),
    { maxLength: 4 },
  ),
  terms: fc.array(stretch, { maxLength: 3 }),
  referenceDate: fc.constantFrom('2024-01-01', '2026-12-30', '2031-06-15'),
});

/** Typed as people type it; times in the hour that spring leaves out are drawn again. */
export const datedSpan: fc.Arbitrary<DatedSpan> = fc
  .tuple(date, daySpan)
  .map(([day, { start: from, minutes, kind: asked }]) =>
    datedSpanFrom({ date: day, from: clockText(from), to: clockText((from + minutes) % 1440 || 1440), kind: asked }),
  )
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed.ok ? parsed.value : never()));

export const datedSpans = fc.array(datedSpan, { minLength: 1, maxLength: 4 });

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function never(): never {
  throw new Error('Filtered out before');
}
