/**
 * A week as a ring of 336 half-hours, Monday 00:00 first, in the register's local time. It wraps: the half-hour after
 * Sunday 23:30 is Monday 00:00, so a night is one span. Bit i is byte i >> 3, mask 0x80 >> (i & 7): the order of
 * PostgreSQL's bit(336).
 */
export type Ring = Uint8Array;

export const HALF_HOUR = 30;
export const DAY_MINUTES = 1440;
export const SLOTS_A_DAY = 48;
export const SLOTS_A_WEEK = 336;
const RING_BYTES = SLOTS_A_WEEK / 8;

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

export function emptyRing(): Ring {
  return new Uint8Array(RING_BYTES);
}

export function hasSlot(ring: Ring, slot: number): boolean {
  return ((ring[slot >> 3] ?? 0) & (0x80 >> (slot & 7))) !== 0;
}

/** Sets one half-hour of a ring that is being built. */
export function addSlot(ring: Ring, slot: number): void {
  ring[slot >> 3] = (ring[slot >> 3] ?? 0) | (0x80 >> (slot & 7));
}

/** How many bits are set; also right for packed keys. */
export function countBits(bits: Uint8Array): number {
  let count = 0;
  for (const byte of bits) count += ONES[byte] ?? 0;
  return count;
}

/** How many bits are set in both; also right for packed keys. */
export function countCommon(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < one.length; index++) count += ONES[(one[index] ?? 0) & (other[index] ?? 0)] ?? 0;
  return count;
}

/** Bits set in either; also right for packed keys. */
export function union(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte | (other[index] ?? 0));
}

/** Bits set in the one and not in the other; also right for packed keys. */
export function without(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte & ~(other[index] ?? 0));
}

/** 336 characters of 0 and 1, as PostgreSQL reads and writes bit(336). */
export function ringText(ring: Ring): string {
  return Array.from(ring, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

/** The ring that `ringText` wrote. Throws a RangeError on anything else. */
export function ringFromText(text: string): Ring {
  if (!/^[01]{336}$/.test(text)) throw new RangeError('A week ring is 336 characters of 0 and 1');
  return Uint8Array.from({ length: RING_BYTES }, (_, byte) => Number.parseInt(text.slice(byte * 8, byte * 8 + 8), 2));
}
