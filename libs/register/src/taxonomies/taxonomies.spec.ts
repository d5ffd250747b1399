import fc from 'fast-check';
import {
  bitsOf,
  bitString,
  keysOf,
  matchLabels,
  nearestKey,
  nearestWord,
  PACKED_BITS,
  taskActions,
  taxonomies,
} from './index';

const lists = Object.entries(taxonomies);

describe('taxonomies', () => {
  it('keep the order of their keys, because packed columns depend on it (only ever add at the end)', () => {
    expect(
      Object.fromEntries(lists.map(([name, list]) => [name, list.map(({ key }) => key).join(' ')])),
    ).toMatchSnapshot();
  });

  it.each(lists)('%s has unique kebab-case keys, sentence-case labels and fits its column', (_name, list) => {
    const keys = list.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
    expect(list.filter(({ label }) => !/^[A-Z]/.test(label))).toEqual([]);
    expect(keys.length).toBeLessThanOrEqual(PACKED_BITS);
  });

  it('puts every task under a heading that exists', () => {
    const groups = taxonomies.taskGroups.map(({ key }) => String(key));
    expect(taxonomies.tasks.filter(({ group }) => !groups.includes(group))).toEqual([]);
  });

  it('says what a PA can do and would learn', () => {
    const hoist = taxonomies.tasks.find(({ key }) => key === 'hoist');
    expect(hoist && taskActions(hoist)).toEqual({
      can: 'Can use a hoist',
      withTraining: 'Will use a hoist with training',
      ask: 'Use a hoist',
    });
  });
});

describe('labels inside a sentence', () => {
  it('start small, but for the names of people', () => {
    expect(matchLabels.task('hoist')).toBe('use a hoist');
    expect(matchLabels.experience('parkinsons')).toBe('Parkinson’s');
    expect(matchLabels.experience('ms')).toBe('multiple sclerosis (MS)');
    expect(matchLabels.value('good-listener')).toBe('good listener');
  });

  it('are the key where a key is unknown', () => {
    expect([matchLabels.task('x'), matchLabels.experience('y'), matchLabels.value('z')]).toEqual(['x', 'y', 'z']);
  });
});

describe('nearest right key', () => {
  it.each([
    ['hoits', 'hoist'],
    ['Hoist', 'hoist'],
    ['medication giving', 'medication-giving'],
    ['Giving medication', 'medication-giving'],
    ['driving', 'driving-own-car'],
    ['driving-employer-vehicle', 'driving-employers-vehicle'],
  ])('of %s is %s', (wrong, right) => {
    expect(nearestKey(taxonomies.tasks, wrong)).toBe(right);
  });

  it('is the key itself for every right key, in every list', () => {
    for (const [, list] of lists) {
      for (const { key } of list) expect(nearestKey(list, key)).toBe(key);
    }
  });

  it('is always one of the list, whatever is typed', () => {
    const keys = taxonomies.tasks.map(({ key }) => String(key));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) =>
        keys.includes(nearestKey(taxonomies.tasks, typed) ?? ''),
      ),
    );
  });

  it('is nothing when there is nothing to choose from', () => {
    expect(nearestWord([], 'hoist')).toBeNull();
    expect(nearestKey([], 'hoist')).toBeNull();
  });
});

describe('packed keys', () => {
  it('are written first item first, as PostgreSQL does', () => {
    expect(bitString(taxonomies.kinds, ['awake', 'sleep-in'])).toBe('101'.padEnd(64, '0'));
    expect(bitsOf(taxonomies.tasks, ['hoist'])).toEqual(Uint8Array.of(0, 0x80, 0, 0, 0, 0, 0, 0));
  });

  it('come back as they were packed', () => {
    const keys = taxonomies.training.map(({ key }) => key);
    fc.assert(
      fc.property(fc.subarray(keys), (chosen) => {
        expect(keysOf(taxonomies.training, bitsOf(taxonomies.training, chosen))).toEqual(chosen);
      }),
    );
  });

  it('refuse a key that the list lacks', () => {
    expect(() => bitsOf(taxonomies.tasks, ['hoits'])).toThrow(RangeError);
  });
});
