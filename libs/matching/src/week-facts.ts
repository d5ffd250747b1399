import { askedInWeek } from './asked-slots';
import { flagOf, isUp, type KindFlags, type SlotView } from './kind';
import { slotsOf, type NeedSpan, type WeekSpan } from './span';
import { addSlot, emptyRing, SLOTS_A_WEEK, type Ring } from './week-ring';

const SLOTS_IN_TWO_WEEKS = 2 * SLOTS_A_WEEK;

/** A PA's usual week as ranking reads it: in weeks A and B, the half-hours up (awake or waking night) and asleep. */
export interface WeekRings {
  readonly awakeA: Ring;
  readonly awakeB: Ring;
  readonly asleepA: Ring;
  readonly asleepB: Ring;
}

/**
 * What a usual week offers in each half-hour of week A (0 to 335) and of week B (336 to 671), laid end to end as a
 * circle: a Sunday night of week A is whole, and ends on the Monday of week B. Against a need that is the same every
 * week, term time counts as a term week.
 */
export function offeredInWeeks(spans: readonly WeekSpan[]): KindFlags[] {
  // An array and not bytes: bytes lie outside the heap, and making room for them there took longer than filling them.
  const offered = new Array<KindFlags>(SLOTS_IN_TWO_WEEKS).fill(0);
  for (const span of spans) {
    const { first, count } = slotsOf(span);
    const stretch = { count, flag: flagOf(span.kind) };
    if (span.weeks !== 'b') mark(offered, { first, ...stretch });
    if (span.weeks !== 'a') mark(offered, { first: first + SLOTS_A_WEEK, ...stretch });
  }
  return offered;
}

function mark(offered: KindFlags[], { first, count, flag }: { first: number; count: number; flag: KindFlags }): void {
  for (let slot = first; slot < first + count; slot++) {
    const place = slot % SLOTS_IN_TWO_WEEKS;
    offered[place] = (offered[place] ?? 0) | flag;
  }
}

/** The two weeks as views that coverage reads: week A, then week B. */
export function viewsOfWeeks(spans: readonly WeekSpan[]): SlotView[] {
  const offered = offeredInWeeks(spans);
  return [(slot) => offered[slot] ?? 0, (slot) => offered[slot + SLOTS_A_WEEK] ?? 0];
}

/** Packs a usual week for ranking. Asleep is sleep-in only: where a PA is both, awake wins. */
export function packWeek(spans: readonly WeekSpan[]): WeekRings {
  const rings = { awakeA: emptyRing(), awakeB: emptyRing(), asleepA: emptyRing(), asleepB: emptyRing() };
  offeredInWeeks(spans).forEach((flags, place) => {
    if (flags === 0) return;
    const [awake, asleep] = place < SLOTS_A_WEEK ? [rings.awakeA, rings.asleepA] : [rings.awakeB, rings.asleepB];
    addSlot(isUp(flags) ? awake : asleep, place % SLOTS_A_WEEK);
  });
  return rings;
}

/** A weekly need as ranking reads it; no half-hour is in both. Both empty: no hours were asked for. */
export interface NeedRings {
  readonly needAwake: Ring;
  readonly needAsleep: Ring;
}

/** Packs a weekly need for ranking: a half-hour asked for both awake and asleep counts once, as awake. */
export function packNeed(spans: readonly NeedSpan[]): NeedRings {
  const rings = { needAwake: emptyRing(), needAsleep: emptyRing() };
  for (const { slot, asked } of askedInWeek(spans)) addSlot(isUp(asked) ? rings.needAwake : rings.needAsleep, slot);
  return rings;
}
