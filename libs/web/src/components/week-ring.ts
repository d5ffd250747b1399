import {
  DAY_SLOTS,
  HALF_HOUR,
  inWeekOrder,
  SPAN_KINDS,
  SPAN_WEEKS,
  WEEK_SLOTS,
  type SpanKind,
  type SpanWeeks,
  type WeekSpan,
} from './week-span';

/*
  The week as the editor holds it, on the server and in the browser: three rings of 336 half-hours, Monday 00:00 first, for
  every week, week A and week B. A half-hour is empty or of one kind. What is in every week is not also in A or B, so a
  week is the sum of two rings and each half-hour has one place to be changed.
*/

/** A kind, with " term" behind it when it is only in term time: one word to compare. */
export type Cell = SpanKind | `${SpanKind} term`;
export type Ring = readonly (Cell | null)[];
export type Rings = Readonly<Record<SpanWeeks, Ring>>;

/** Half-hours on the ring: they may run over Sunday midnight. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export function cellOf(kind: SpanKind, termTimeOnly: boolean): Cell {
  return termTimeOnly ? `${kind} term` : kind;
}

export function kindOf(cell: Cell): SpanKind {
  return cell.split(' ')[0] as SpanKind;
}

export function isTermOnly(cell: Cell): boolean {
  return cell.endsWith(' term');
}

/** A place on the ring: the half-hour after Sunday's last is Monday's first. */
export function wrap(slot: number): number {
  return ((slot % WEEK_SLOTS) + WEEK_SLOTS) % WEEK_SLOTS;
}

export function dayOfSlot(slot: number): number {
  return Math.floor(wrap(slot) / DAY_SLOTS);
}

const EMPTY: Ring = Array.from({ length: WEEK_SLOTS }, () => null);

export const EMPTY_WEEK: Rings = { every: EMPTY, a: EMPTY, b: EMPTY };

/**
 * The rings of a list of times. Where two of the same weeks overlap the later one holds; "every week" stands before A and B.
 */
export function ringsOf(spans: readonly WeekSpan[]): Rings {
  const every = spans.filter(({ weeks }) => weeks === 'every');
  const others = spans.filter(({ weeks }) => weeks !== 'every');
  return [...every, ...others].reduce(
    (rings, span) =>
      paint(rings, { weeks: span.weeks, cell: cellOf(span.kind, span.termTimeOnly), ...stretchOf(span) }),
    EMPTY_WEEK,
  );
}

/** The rings of times as they are kept, which may overlap: awake says more than asleep, all year more than term time. */
export function ringsOfKept(spans: readonly WeekSpan[]): Rings {
  const strength = ({ kind, termTimeOnly }: WeekSpan) =>
    SPAN_KINDS.length - SPAN_KINDS.indexOf(kind) + (termTimeOnly ? 0 : 0.5);
  return ringsOf([...spans].sort((one, other) => strength(one) - strength(other)));
}

export function stretchOf({ day, start, minutes }: Pick<WeekSpan, 'day' | 'start' | 'minutes'>): Stretch {
  return { start: day * DAY_SLOTS + start / HALF_HOUR, length: minutes / HALF_HOUR };
}

export interface Paint extends Stretch {
  readonly weeks: SpanWeeks;
  /** What to put there; null takes away. */
  readonly cell: Cell | null;
}

/** New rings with a stretch changed. A stretch for every week clears A and B there; one for A or B leaves what is in every week. */
export function paint(rings: Rings, { weeks, start, length, cell }: Paint): Rings {
  const changed = { every: [...rings.every], a: [...rings.a], b: [...rings.b] };
  for (let i = 0; i < Math.min(length, WEEK_SLOTS); i += 1) {
    const slot = wrap(start + i);
    if (weeks !== 'every' && cell && rings.every[slot]) continue;
    changed[weeks][slot] = cell;
    if (weeks === 'every' && cell) changed.a[slot] = changed.b[slot] = null;
  }
  return changed;
}

/** All times in order. None is longer than a day, or as long unless from midnight: the written form could not say so. */
export function spansOf(rings: Rings): WeekSpan[] {
  return inWeekOrder(
    SPAN_WEEKS.flatMap((weeks) =>
      runsOf(rings[weeks]).flatMap(({ start, length, cell }) =>
        cut({ start, length }).map((piece) => ({
          day: dayOfSlot(piece.start),
          start: (wrap(piece.start) % DAY_SLOTS) * HALF_HOUR,
          minutes: piece.length * HALF_HOUR,
          kind: kindOf(cell),
          weeks,
          termTimeOnly: isTermOnly(cell),
        })),
      ),
    ),
  );
}

interface Run extends Stretch {
  readonly cell: Cell;
}

/** Stretches of the same cell. A ring that is full of one has no beginning: it begins on Monday. */
function runsOf(ring: Ring): Run[] {
  const isFull = ring.every((cell) => cell === ring[0]);
  const runs: Run[] = [];
  ring.forEach((cell, slot) => {
    const begins = cell && (isFull ? slot === 0 : cell !== ring[wrap(slot - 1)]);
    if (begins) runs.push({ start: slot, length: runLength(ring, slot), cell });
  });
  return runs;
}

function runLength(ring: Ring, start: number): number {
  let length = 1;
  while (length < WEEK_SLOTS && ring[wrap(start + length)] === ring[start]) length += 1;
  return length;
}

/** Pieces of at most a day: a longer stretch is cut at midnight. */
function cut({ start, length }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  for (let at = start, left = length; left > 0;) {
    const toMidnight = DAY_SLOTS - (at % DAY_SLOTS);
    const piece = left < DAY_SLOTS ? left : toMidnight;
    pieces.push({ start: at, length: piece });
    at += piece;
    left -= piece;
  }
  return pieces;
}

/** The times that start on one day put in place of those that start on others, nights whole, in all weeks. */
export function copyDay(rings: Rings, from: number, to: readonly number[]): Rings {
  const spans = spansOf(rings);
  const targets = to.filter((day) => day !== from);
  const kept = spans.filter(({ day }) => !targets.includes(day));
  const copies = targets.flatMap((day) => spans.filter((span) => span.day === from).map((span) => ({ ...span, day })));
  return ringsOf([...kept, ...copies]);
}

/** Minutes in a week A and in a week B. */
export function totalsOf({ every, a, b }: Rings): { a: number; b: number } {
  const filled = (ring: Ring) => ring.filter((cell) => cell !== null).length * HALF_HOUR;
  return { a: filled(every) + filled(a), b: filled(every) + filled(b) };
}

/** Takes away one time, where it is still as it was. */
export function removeSpan(rings: Rings, span: WeekSpan): Rings {
  return paint(rings, { weeks: span.weeks, cell: null, ...stretchOf(span) });
}
