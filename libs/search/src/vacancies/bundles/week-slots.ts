import { SLOTS_A_WEEK, type NeedSpan } from '@pa/matching';

const SLOT_MINUTES = 30;
const SLOTS_A_DAY = 48;

/** A set of half-hours of the week, 32 to a word. */
export type Slots = Int32Array;
export const SLOT_WORDS = Math.ceil(SLOTS_A_WEEK / 32);

/** The half-hours of some spans, and `around` more before and after each of them. The week is a ring. */
export function slotsAround(spans: readonly NeedSpan[], around: number): Slots {
  const slots = new Int32Array(SLOT_WORDS);
  for (const { day, start, minutes } of spans) {
    const first = day * SLOTS_A_DAY + start / SLOT_MINUTES - around;
    const count = Math.min(SLOTS_A_WEEK, minutes / SLOT_MINUTES + 2 * around);
    for (let at = 0; at < count; at++) addSlot(slots, (first + at + 2 * SLOTS_A_WEEK) % SLOTS_A_WEEK);
  }
  return slots;
}

function addSlot(slots: Slots, slot: number): void {
  slots[slot >> 5] = (slots[slot >> 5] ?? 0) | (1 << (slot & 31));
}

/** Adds all of `more`. */
export function addSlots(slots: Slots, more: Slots): void {
  for (let word = 0; word < SLOT_WORDS; word++) slots[word] = (slots[word] ?? 0) | (more[word] ?? 0);
}

export function haveCommon(one: Slots, other: Slots): boolean {
  for (let word = 0; word < SLOT_WORDS; word++) if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  return false;
}

/** A gap between two jobs is a number of half-hours, so the way must fit into so many whole ones. */
export function slotsFor(minutes: number): number {
  return Math.ceil(minutes / SLOT_MINUTES);
}
