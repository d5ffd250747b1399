import { Dice } from './dice';
import { seededId } from './seeded-id';

function rolls(dice: Dice): number[] {
  return Array.from({ length: 50 }, () => dice.whole(1, 6));
}

describe('The dice of the demonstration', () => {
  it('roll the same for the same seed and differently for another', () => {
    expect(rolls(new Dice('north'))).toEqual(rolls(new Dice('north')));
    expect(rolls(new Dice('north'))).not.toEqual(rolls(new Dice('south')));
  });

  it('give each part rolls of its own, whatever was rolled before', () => {
    const rolled = new Dice('north');
    rolls(rolled);
    expect(rolls(rolled.for('week'))).toEqual(rolls(new Dice('north').for('week')));
  });

  it('roll every number about as often', () => {
    const dice = new Dice('fair');
    const counts = new Array<number>(6).fill(0);
    for (let roll = 0; roll < 6_000; roll++) counts[dice.whole(0, 5)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });

  it('follow weights', () => {
    const dice = new Dice('weights');
    const heads = Array.from({ length: 4_000 }, () => dice.weighted({ heads: 3, tails: 1 })).filter(
      (side) => side === 'heads',
    );
    expect(heads.length / 4_000).toBeCloseTo(0.75, 1);
    expect(() => dice.weighted({})).toThrow(RangeError);
    expect(() => dice.pick([])).toThrow(RangeError);
  });

  it('pick some different items, or all there are', () => {
    const dice = new Dice('some');
    expect(new Set(dice.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(dice.some(['a', 'b'], 9).sort()).toEqual(['a', 'b']);
    expect(dice.each([1, 2, 3], (item) => (item === 2 ? 0 : 1))).toEqual([1, 3]);
  });
});

describe('A seeded id', () => {
  it('is always the same UUID of version 7 for a name', () => {
    expect(seededId('north-west/pa/1')).toBe(seededId('north-west/pa/1'));
    expect(seededId('north-west/pa/1')).not.toBe(seededId('north-west/pa/2'));
    expect(seededId('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
