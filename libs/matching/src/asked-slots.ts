import type { WallSpan } from './dated-need';
import { flagOf, type Kind, type KindFlags } from './kind';
import { slotsOf, type NeedSpan } from './span';
import { HALF_HOUR, SLOTS_A_DAY, SLOTS_A_WEEK } from './week-ring';

/** One half-hour that is asked for. Overlapping spans ask for it once. */
export interface AskedSlot {
  readonly slot: number;
  /** The day its span starts on: 0 to 6 in a weekly need, days since 1970 in a dated one. */
  readonly day: number;
  /** Minutes from the midnight that day started with; 1440 and more is the next day. */
  readonly offset: number;
  readonly asked: KindFlags;
}

interface Stretch {
  readonly day: number;
  readonly first: number;
  readonly count: number;
  readonly kind: Kind;
}

/** One need is held against every card of a page, so its half-hours are worked out once. */
const remembered = new WeakMap<readonly NeedSpan[], readonly AskedSlot[]>();

/** The half-hours of a weekly need, in the order of the ring. */
export function askedInWeek(spans: readonly NeedSpan[]): readonly AskedSlot[] {
  const known = remembered.get(spans);
  if (known) return known;
  const made = slotsOfNeed(spans);
  if (Object.isFrozen(spans)) remembered.set(spans, made);
  return made;
}

function slotsOfNeed(spans: readonly NeedSpan[]): AskedSlot[] {
  const stretches = spans.map((span) => ({ ...slotsOf(span), day: span.day, kind: span.kind }));
  return askedIn(stretches, (slot) => slot % SLOTS_A_WEEK);
}

/** The half-hours of a dated need by the clock on the wall, in the order of time. */
export function askedOnDates(spans: readonly WallSpan[]): AskedSlot[] {
  const stretches = spans.map(({ start, end, kind }) => {
    const first = start / HALF_HOUR;
    return { day: Math.floor(first / SLOTS_A_DAY), first, count: end / HALF_HOUR - first, kind };
  });
  return askedIn(stretches, (slot) => slot);
}

/** A half-hour in two spans belongs to the one that started last, so that the answer is the same all round the ring. */
function askedIn(stretches: readonly Stretch[], onRing: (slot: number) => number): AskedSlot[] {
  const found = new Map<number, AskedSlot & { since: number }>();
  for (const { day, first, count, kind } of stretches) {
    for (let since = 0; since < count; since++) {
      const slot = onRing(first + since);
      const before = found.get(slot);
      const asked = (before?.asked ?? 0) | flagOf(kind);
      const offset = (first + since - day * SLOTS_A_DAY) * HALF_HOUR;
      const owner = before && before.since <= since ? before : { slot, day, offset, since };
      found.set(slot, { ...owner, asked });
    }
  }
  return [...found.values()]
    .sort((one, other) => one.slot - other.slot)
    .map(({ slot, day, offset, asked }) => ({ slot, day, offset, asked }));
}
