import { taxonomies } from '@pa/register';

const STEPS = [1, 2, 3, 4] as const;

/**
 * The layout of `facts`, the packed column of the projection: one bit for each key of each list, so that "has all of
 * these" is one AND and a count is one popcount. Lists are append-only and each has room to grow; a list that outgrows
 * its room needs a new layout, a migration and a rebuild (a spec holds every list to its room).
 */
const ROOM = {
  tasksWill: { list: taxonomies.tasks, bits: 64 },
  tasksTraining: { list: taxonomies.tasks, bits: 64 },
  experience: { list: taxonomies.experience, bits: 40 },
  languages: { list: taxonomies.languages, bits: 48 },
  values: { list: taxonomies.values, bits: 32 },
  interests: { list: taxonomies.interests, bits: 32 },
  employment: { list: taxonomies.employment, bits: 16 },
  checks: { list: taxonomies.checks, bits: 16 },
  flags: {
    list: [{ key: 'drives' }, { key: 'live-in' }, { key: 'short-notice' }, { key: 'accredited' }],
    bits: 8,
  },
  style: { list: styleSteps(), bits: 64 },
} as const;

export type FactGroup = keyof typeof ROOM;
export const FACT_GROUPS = Object.keys(ROOM) as FactGroup[];

/**
 * A way of working is five points from left to right, kept as eight bits so that likeness is a count too: for each of the
 * four steps between the points, whether the PA stands right of it ("…>1") or left of it ("…<1"). Two people share
 * 4 − |one − other| of these. Who said nothing has none.
 */
function styleSteps(): { key: string }[] {
  return taxonomies.workingStylePairs.flatMap(({ key }) =>
    STEPS.flatMap((step) => [{ key: `${key}>${step}` }, { key: `${key}<${step}` }]),
  );
}

/** The keys of the group `style` for points from 1 to 5 by pair; 0 is nothing said. */
export function styleKeys(points: readonly number[]): string[] {
  return taxonomies.workingStylePairs.flatMap(({ key }, pair) => {
    const point = points[pair] ?? 0;
    return point === 0 ? [] : STEPS.map((step) => `${key}${point > step ? '>' : '<'}${step}`);
  });
}

interface Placed {
  readonly first: number;
  readonly bits: number;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
}

const LAYOUT: Readonly<Record<FactGroup, Placed>> = layOut();

/** The width of the column: bit(384). */
export const FACT_BITS = FACT_GROUPS.reduce((sum, group) => sum + ROOM[group].bits, 0);
export const FACT_BYTES = FACT_BITS / 8;

/** Keys of several groups at once; groups that are left out have none. */
export type FactKeys = Readonly<Partial<Record<FactGroup, readonly string[]>>>;

/** Packs keys; bit i is byte i >> 3, mask 0x80 >> (i & 7), as in bit(384). Throws a RangeError on an unknown key. */
export function packFacts(keys: FactKeys): Uint8Array {
  const bits = new Uint8Array(FACT_BYTES);
  for (const group of FACT_GROUPS) {
    for (const key of keys[group] ?? []) {
      const bit = bitOf(group, key);
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    }
  }
  return bits;
}

const BYTE_TEXT = Array.from({ length: 256 }, (_, byte) => byte.toString(2).padStart(8, '0'));

/** Bits as PostgreSQL reads them: 0 and 1. */
export function bitText(bits: Uint8Array): string {
  let text = '';
  for (const byte of bits) text += BYTE_TEXT[byte] ?? '';
  return text;
}

/** The same a quarter as long, for what is written in large numbers: PostgreSQL reads both. */
export function bitHex(...parts: readonly Uint8Array[]): string {
  return `x${Buffer.concat(parts).toString('hex')}`;
}

/** The place of a key in the column. */
export function bitOf(group: FactGroup, key: string): number {
  const place = LAYOUT[group].placeOf.get(key);
  if (place === undefined) throw new RangeError(`No such key in ${group}: ${key.slice(0, 64)}`);
  return place;
}

/** The keys of a group, in the order of its bits. */
export function keysIn(group: FactGroup): readonly string[] {
  return LAYOUT[group].keys;
}

/** The keys of a group that are set. */
export function unpackFacts(bits: Uint8Array, group: FactGroup): string[] {
  return factsAmong(bits, group, LAYOUT[group].keys);
}

/** Those of some keys that are set, in their order. */
export function factsAmong(bits: Uint8Array, group: FactGroup, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const bit = bitOf(group, key);
    return ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  });
}

/** How much room each group has, for the spec. */
export function roomOf(group: FactGroup): { bits: number; used: number } {
  return { bits: LAYOUT[group].bits, used: LAYOUT[group].keys.length };
}

function layOut(): Record<FactGroup, Placed> {
  const placed: Partial<Record<FactGroup, Placed>> = {};
  let first = 0;
  for (const group of Object.keys(ROOM) as FactGroup[]) {
    const { list, bits } = ROOM[group];
    const keys = list.map(({ key }) => key);
    const start = first;
    placed[group] = { first, bits, keys, placeOf: new Map(keys.map((key, index) => [key, start + index])) };
    first += bits;
  }
  return placed as Record<FactGroup, Placed>;
}
