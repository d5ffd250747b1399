import { bitOf, FACT_BITS, keysIn, type FactGroup } from '../projection/packed-facts';
import { FACT_LEAD, FACT_STRIDE } from './ranking.repository';

/** Key → how many of the list have it; keys nobody has are left out. */
export type FacetCounts = Readonly<Record<string, number>>;

/** The groups people choose from. Those that only score count who would gain by it: choosing them leaves nobody out. */
export const FACETS = {
  tasks: 'tasksWill',
  experience: 'experience',
  languages: 'languages',
  values: 'values',
  interests: 'interests',
  employment: 'employment',
  checks: 'checks',
  flags: 'flags',
} as const satisfies Record<string, FactGroup>;

export type FacetName = keyof typeof FACETS;
export type Facets = Readonly<Record<FacetName, FacetCounts>>;

const KEYS: ReadonlyArray<readonly [FacetName, ReadonlyArray<readonly [key: string, bit: number]>]> = (
  Object.keys(FACETS) as FacetName[]
).map((name) => [name, keysIn(FACETS[name]).map((key) => [key, bitOf(FACETS[name], key)] as const)]);

/**
 * Counts over the whole list, so a facet counts what choosing it would give: of everyone found, those who also have it.
 * What is chosen already counts everyone.
 */
export function countFacets(everyone: Uint8Array): Facets {
  const counts = countColumns(everyone);
  return Object.fromEntries(KEYS.map(([name, keys]) => [name, present(keys, counts)])) as unknown as Facets;
}

const WORD_BITS = 32;
const WORDS = FACT_BITS / WORD_BITS;
/** Enough digits for the longest list. */
const DIGITS = 14;

/**
 * How often each bit is set. Thirty-two columns are added at once: digit d of their counts are the bits of `digits[d]`, and
 * each row is carried in as in adding on paper. Counting bit by bit took thirty times as long.
 */
function countColumns(everyone: Uint8Array): Uint32Array {
  const counts = new Uint32Array(FACT_BITS);
  const rows = new DataView(everyone.buffer, everyone.byteOffset, everyone.byteLength);
  const digits = new Int32Array(DIGITS);
  for (let word = 0; word < WORDS; word++) {
    digits.fill(0);
    for (let row = FACT_LEAD + word * 4; row < everyone.length; row += FACT_STRIDE) carryIn(digits, rows.getInt32(row));
    for (let bit = 0; bit < WORD_BITS; bit++) counts[word * WORD_BITS + bit] = numberOf(digits, WORD_BITS - 1 - bit);
  }
  return counts;
}

function carryIn(digits: Int32Array, bits: number): void {
  for (let digit = 0, carry = bits; carry !== 0; digit++) {
    const before = digits[digit] ?? 0;
    digits[digit] = before ^ carry;
    carry &= before;
  }
}

function numberOf(digits: Int32Array, column: number): number {
  let number = 0;
  for (let digit = 0; digit < DIGITS; digit++) number |= (((digits[digit] ?? 0) >>> column) & 1) << digit;
  return number;
}

function present(keys: ReadonlyArray<readonly [string, number]>, counts: Uint32Array): FacetCounts {
  const found: Record<string, number> = {};
  for (const [key, bit] of keys) {
    const count = counts[bit] ?? 0;
    if (count > 0) found[key] = count;
  }
  return found;
}
