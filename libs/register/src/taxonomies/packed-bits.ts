/** Every packed taxonomy column is this wide, so that a list can grow without a change of the column. */
export const PACKED_BITS = 64;

/**
 * Packs chosen keys into PACKED_BITS bits: item i of the list is byte i >> 3, mask 0x80 >> (i & 7), the order of
 * PostgreSQL's bit(64). Throws a RangeError on a key that the list lacks: callers check keys at the door.
 */
export function bitsOf(list: readonly { key: string }[], keys: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(PACKED_BITS / 8);
  for (const key of keys) {
    const place = list.findIndex((item) => item.key === key);
    if (place < 0 || place >= PACKED_BITS) throw new RangeError(`No such key: ${key.slice(0, 64)}`);
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7));
  }
  return bits;
}

/** The same bits as PostgreSQL writes them: 64 characters of 0 and 1. */
export function bitString(list: readonly { key: string }[], keys: Iterable<string>): string {
  return Array.from(bitsOf(list, keys), (byte) => byte.toString(2).padStart(8, '0')).join('');
}

/** The keys whose bits are set, in the order of the list. */
export function keysOf<Key extends string>(list: readonly { key: Key }[], bits: Uint8Array): Key[] {
  return list.filter((_, place) => ((bits[place >> 3] ?? 0) & (0x80 >> (place & 7))) !== 0).map(({ key }) => key);
}
