import { bitOf, FACT_BITS, FACT_BYTES, keysIn, type FactGroup } from '../projection/packed-facts';
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

/** The places of the bits that are set in each byte. */
const SET_BITS = Array.from({ length: 256 }, (_, byte) =>
  Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (0x80 >> bit)) !== 0)),
);

const KEYS: ReadonlyArray<readonly [FacetName, ReadonlyArray<readonly [key: string, bit: number]>]> = (
  Object.keys(FACETS) as FacetName[]
).map((name) => [name, keysIn(FACETS[name]).map((key) => [key, bitOf(FACETS[name], key)] as const)]);

/**
 * Counts over the whole list, so a facet counts what choosing it would give: of everyone found, those who also have it.
 * What is chosen already counts everyone.
 */
export function countFacets(everyone: Uint8Array): Facets {
  const counts = new Uint32Array(FACT_BITS);
  for (let row = FACT_LEAD; row < everyone.length; row += FACT_STRIDE) {
    for (let byte = 0; byte < FACT_BYTES; byte++) {
      const set = SET_BITS[everyone[row + byte] ?? 0];
      if (!set) continue;
      for (const bit of set) counts[byte * 8 + bit] = (counts[byte * 8 + bit] ?? 0) + 1;
    }
  }
  return Object.fromEntries(KEYS.map(([name, keys]) => [name, present(keys, counts)])) as unknown as Facets;
}

function present(keys: ReadonlyArray<readonly [string, number]>, counts: Uint32Array): FacetCounts {
  const found: Record<string, number> = {};
  for (const [key, bit] of keys) {
    const count = counts[bit] ?? 0;
    if (count > 0) found[key] = count;
  }
  return found;
}
