import type { AskedSlot } from './asked-slots';
import { covers, isUp, SLEEP_IN, type KindFlags, type SlotView } from './kind';

/** How one asked half-hour is met in the weeks that were looked at (two for a usual week, one for dates). */
export interface SlotCover extends AskedSlot {
  readonly weeks: number;
  /** In how many of those weeks it is covered. */
  readonly covered: number;
  /** In how many it is not covered because the PA would be asleep. */
  readonly asleep: number;
  /** What covers it although it is another kind than asked: 0 when the kind is right or nothing covers it. */
  readonly otherKind: KindFlags;
}

/** Looks up every asked half-hour in each view of what a PA offers. */
export function coverSlots(asked: readonly AskedSlot[], views: readonly SlotView[]): SlotCover[] {
  return asked.map((slot) => {
    const offers = views.map((view) => view(slot.slot));
    const covering = offers.filter((offered) => covers(offered, slot.asked));
    const asleep = offers.filter((offered) => isUp(slot.asked) && offered === SLEEP_IN).length;
    const otherKind = covering.find((offered) => (offered & bestAsked(slot.asked)) === 0) ?? 0;
    return { ...slot, weeks: views.length, covered: covering.length, asleep, otherKind };
  });
}

/** Asked both awake and asleep counts as awake. */
function bestAsked(asked: KindFlags): KindFlags {
  return isUp(asked) ? asked & ~SLEEP_IN : asked;
}
