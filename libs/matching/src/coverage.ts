import { askedInWeek, askedOnDates, type AskedSlot } from './asked-slots';
import { viewOfDates, type Availability } from './availability';
import { dateRows, weekRows, type CoverageRow } from './coverage-rows';
import { wallSpan, type DatedSpan } from './dated-need';
import { coverSlots, type SlotCover } from './slot-cover';
import type { NeedSpan, WeekSpan } from './span';
import { viewsOfWeeks } from './week-facts';
import { HALF_HOUR, SLOTS_A_DAY } from './week-ring';

/** How much of a need one PA covers, in minutes of overlap, never yes or no. */
export interface Coverage {
  readonly askedMinutes: number;
  /** Averaged over alternate weeks, so a multiple of 15. */
  readonly coveredMinutes: number;
  /** The PA covers different half-hours of the need in weeks A and B. */
  readonly alternateWeeks: boolean;
  /** Some of it is covered in term time only (or covered otherwise outside it). */
  readonly termTime: boolean;
  /** Seven for a weekly need, Monday first; one for each date of a dated need. */
  readonly rows: readonly CoverageRow[];
  readonly slots: readonly SlotCover[];
}

/**
 * A need that is the same every week against a usual week. Alternate weeks count as the average of both; term time
 * counts as a term week; dates away and extra do not count.
 */
export function coverWeek(need: readonly NeedSpan[], spans: readonly WeekSpan[]): Coverage {
  const asked = askedInWeek(need);
  const slots = coverSlots(asked, viewsOfWeeks(spans));
  return summarise(slots, { termTime: dependsOnTerm({ asked, slots, spans }), rows: weekRows(slots) });
}

/** Whether some of it is covered otherwise out of term. */
function dependsOnTerm(week: {
  asked: readonly AskedSlot[];
  slots: readonly SlotCover[];
  spans: readonly WeekSpan[];
}): boolean {
  const always = week.spans.filter(({ termTimeOnly }) => !termTimeOnly);
  if (always.length === week.spans.length) return false;
  const outOfTerm = coverSlots(week.asked, viewsOfWeeks(always));
  return week.slots.some(({ covered }, index) => covered !== outOfTerm[index]?.covered);
}

/** A dated need against all that is known of those dates, by the clock on the wall. */
export function coverDates(need: readonly DatedSpan[], availability: Availability): Coverage {
  const asked = askedOnDates(need.map(wallSpan));
  const first = Math.floor((asked[0]?.slot ?? 0) / SLOTS_A_DAY);
  const last = Math.floor((asked.at(-1)?.slot ?? -SLOTS_A_DAY) / SLOTS_A_DAY);
  const slots = coverSlots(asked, [viewOfDates(availability, { first, last })]);
  return summarise(slots, { termTime: false, rows: dateRows(slots) });
}

function summarise(slots: SlotCover[], rest: Pick<Coverage, 'termTime' | 'rows'>): Coverage {
  return {
    askedMinutes: slots.length * HALF_HOUR,
    coveredMinutes: slots.reduce((sum, { covered, weeks }) => sum + (covered * HALF_HOUR) / weeks, 0),
    alternateWeeks: slots.some(({ covered, weeks }) => covered > 0 && covered < weeks),
    slots,
    ...rest,
  };
}
