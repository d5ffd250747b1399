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
  return asked.map((slot) => coverSlot(slot, views));
}

/** In plain counts and without lists in between: it runs for each half-hour of each card. */
function coverSlot({ slot, day, offset, asked }: AskedSlot, views: readonly SlotView[]): SlotCover {
  let covered = 0;
  let asleep = 0;
  let otherKind: KindFlags = 0;
  for (const view of views) {
    const offered = view(slot);
    if (covers(offered, asked)) {
      covered += 1;
      if (otherKind === 0 && (offered & bestAsked(asked)) === 0) otherKind = offered;
    } else if (offered === SLEEP_IN && isUp(asked)) asleep += 1;
  }
  return { slot, day, offset, asked, weeks: views.length, covered, asleep, otherKind };
}

/** Asked both awake and asleep counts as awake. */
function bestAsked(asked: KindFlags): KindFlags {
  return isUp(asked) ? asked & ~SLEEP_IN : asked;
}
