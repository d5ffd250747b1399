import fc from 'fast-check';
import {
  bitOf,
  bitText,
  FACT_BITS,
  FACT_GROUPS,
  keysIn,
  packFacts,
  roomOf,
  styleKeys,
  unpackFacts,
} from './packed-facts';

describe('packed facts', () => {
  it('have room for every list, and each key a bit of its own', () => {
    const bits = FACT_GROUPS.flatMap((group) => keysIn(group).map((key) => bitOf(group, key)));
    expect(new Set(bits).size).toBe(bits.length);
    for (const group of FACT_GROUPS) expect(roomOf(group).used).toBeLessThanOrEqual(roomOf(group).bits);
    expect(FACT_BITS).toBe(384);
  });

  it('put training 64 bits after the same tasks, as the members’ function counts on', () => {
    for (const key of keysIn('tasksWill')) expect(bitOf('tasksTraining', key) - bitOf('tasksWill', key)).toBe(64);
    expect(bitOf('tasksWill', 'washing')).toBe(0);
  });

  it('give back what was put in', () => {
    const group = fc.constantFrom(...FACT_GROUPS);
    fc.assert(
      fc.property(
        group.chain((name) => fc.tuple(fc.constant(name), fc.subarray([...keysIn(name)]))),
        ([name, keys]) => expect(unpackFacts(packFacts({ [name]: keys }), name)).toEqual(keys),
      ),
    );
  });

  it('count how alike two ways of working are: four less the steps between them', () => {
    const points = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(points, points, (one, other) => {
        const shared = styleKeys([one]).filter((key) => styleKeys([other]).includes(key));
        expect(shared).toHaveLength(4 - Math.abs(one - other));
      }),
    );
    expect(styleKeys([0, 0, 0, 0])).toEqual([]);
  });

  it('are written as PostgreSQL reads them, and refuse a key that no list has', () => {
    expect(bitText(packFacts({ tasksWill: ['washing'] }))).toBe(`1${'0'.repeat(FACT_BITS - 1)}`);
    expect(() => packFacts({ tasksWill: ['flying'] })).toThrow(RangeError);
  });
});
