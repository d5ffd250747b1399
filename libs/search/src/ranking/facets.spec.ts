import fc from 'fast-check';
import { FACT_BYTES, FACT_GROUPS, keysIn, packFacts, unpackFacts } from '../projection/packed-facts';
import { countFacets, FACETS, type FacetName } from './facets';
import { FACT_LEAD, FACT_STRIDE } from './ranking.repository';

const someKeys = fc.record(Object.fromEntries(FACT_GROUPS.map((group) => [group, fc.subarray([...keysIn(group)])])));

describe('facets', () => {
  it('count what going through everyone key by key counts', () => {
    fc.assert(
      fc.property(fc.array(someKeys, { maxLength: 40 }), (people) => {
        const packed = people.map((keys) => packFacts(keys));
        const everyone = new Uint8Array(packed.length * FACT_STRIDE);
        packed.forEach((facts, row) => everyone.set(facts, row * FACT_STRIDE + FACT_LEAD));
        const facets = countFacets(everyone);
        for (const name of Object.keys(FACETS) as FacetName[]) {
          const counted = keysIn(FACETS[name]).map((key) => [
            key,
            packed.filter((facts) => unpackFacts(facts, FACETS[name]).includes(key)).length,
          ]);
          expect(facets[name]).toEqual(Object.fromEntries(counted.filter(([, count]) => count !== 0)));
        }
      }),
    );
  });

  it('count up to the longest list there is', () => {
    const everyone = new Uint8Array(5000 * FACT_STRIDE).fill(0xff);
    expect(countFacets(everyone).tasks['hoist']).toBe(5000);
    expect(FACT_STRIDE).toBe(FACT_LEAD + FACT_BYTES);
  });
});
