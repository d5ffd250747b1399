/** How one is in these hours: awake, up all night, or asleep and called when needed. */
export type SpanKind = 'awake' | 'waking-night' | 'sleep-in';

/** In which weeks: all, or every second one. */
export type SpanWeeks = 'every' | 'a' | 'b';

/** A time in a week, as the register keeps it. It belongs to the day it starts and may run past midnight. */
export interface WeekSpan {
  /** 0 is Monday. */
  readonly day: number;
  /** Minutes from midnight: a multiple of 30. */
  readonly start: number;
  /** Length: a multiple of 30, at most 1410; 1440 only from midnight to midnight. */
  readonly minutes: number;
  readonly kind: SpanKind;
  readonly weeks: SpanWeeks;
  readonly termTimeOnly: boolean;
}

export const SPAN_KINDS: readonly SpanKind[] = ['awake', 'waking-night', 'sleep-in'];
export const SPAN_WEEKS: readonly SpanWeeks[] = ['every', 'a', 'b'];

export const KIND_WORDS: Readonly<Record<SpanKind, string>> = {
  awake: 'Awake',
  'waking-night': 'Waking night',
  'sleep-in': 'Sleep-in',
};

export const WEEKS_WORDS: Readonly<Record<SpanWeeks, string>> = {
  every: 'Every week',
  a: 'Week A',
  b: 'Week B',
};

export const HALF_HOUR = 30;
export const DAY_MINUTES = 24 * 60;
export const DAY_SLOTS = DAY_MINUTES / HALF_HOUR;
export const WEEK_SLOTS = 7 * DAY_SLOTS;

/** By weeks, then day, start and kind: the order of every list and drawing. */
export function inWeekOrder(spans: readonly WeekSpan[]): WeekSpan[] {
  const place = ({ weeks, day, start, kind }: WeekSpan) =>
    ((SPAN_WEEKS.indexOf(weeks) * 7 + day) * DAY_MINUTES + start) * SPAN_KINDS.length + SPAN_KINDS.indexOf(kind);
  return [...spans].sort((one, other) => place(one) - place(other));
}

/** The half-hours a span fills, on the ring of 336 from Monday 00:00: Sunday night runs into Monday. */
export function slotsOf({ day, start, minutes }: WeekSpan): number[] {
  const first = day * DAY_SLOTS + start / HALF_HOUR;
  return Array.from({ length: minutes / HALF_HOUR }, (_, i) => (first + i) % WEEK_SLOTS);
}

/** Minutes of the week that are filled, counted once where spans overlap. */
export function minutesOf(spans: readonly WeekSpan[]): number {
  return new Set(spans.flatMap(slotsOf)).size * HALF_HOUR;
}
