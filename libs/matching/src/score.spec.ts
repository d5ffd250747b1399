import fc from 'fast-check';
import { needSpans, weekSpans } from '../test/arbitraries';
import { slowCoverWeek } from '../test/slow-matching';
import {
  compareMatches,
  coversAnyHour,
  coverWeek,
  hoursCovered,
  packNeed,
  packWeek,
  RANKING_RULES,
  scoreMatch,
  scoreOf,
  WEIGHTS,
  type MatchQuery,
  type RankingFacts,
} from './index';

const bits = fc.uint8Array({ minLength: 8, maxLength: 8 });
const fewBits = fc
  .uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 6 })
  .map((places) => places.reduce(withBit, new Uint8Array(8)));
const style = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });

const facts = fc.record<RankingFacts>({
  distanceHundredths: fc.option(fc.integer({ min: 0, max: 6000 })),
  awakeA: fc.constant(new Uint8Array(42)),
  awakeB: fc.constant(new Uint8Array(42)),
  asleepA: fc.constant(new Uint8Array(42)),
  asleepB: fc.constant(new Uint8Array(42)),
  tasksWill: bits,
  tasksTraining: bits,
  experience: bits,
  values: bits,
  style,
  confirmedDaysAgo: fc.integer({ min: -3, max: 90 }),
  wordsSaid: fc.integer({ min: 0, max: 3 }),
});
const query = fc.record<MatchQuery>({
  needAwake: fc.constant(new Uint8Array(42)),
  needAsleep: fc.constant(new Uint8Array(42)),
  optionalTasks: fewBits,
  experience: fewBits,
  values: fewBits,
  style: fc.oneof(fc.constant([]), style),
  radiusHundredths: fc.option(fc.integer({ min: 100, max: 5000 })),
  wordsAsked: fc.constantFrom(0, 0, 3, 7),
});
/** A whole match: spans beside the packed facts, so that hours can be counted slowly. */
const match = fc.record({ query, facts, need: needSpans, spans: weekSpans }).map(({ need, spans, ...rest }) => ({
  need,
  spans,
  query: { ...rest.query, ...packNeed(need) },
  facts: { ...rest.facts, ...packWeek(spans) },
}));

type Match = typeof match extends fc.Arbitrary<infer Value> ? Value : never;

describe('the score', () => {
  it('is what a slow count in exact fractions gives', () => {
    fc.assert(
      fc.property(match, (each) => {
        const { score, parts } = scoreMatch(each.query, each.facts);
        const slow = slowParts(each);
        expect(parts).toEqual(Object.fromEntries(slow.map(({ part, share }) => [part, Number(share)])));
        expect(score).toBe(slowScore(slow));
      }),
      { numRuns: 80 },
    );
  });

  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(match, ({ query: asked, facts: known }) => {
        const { score } = scoreMatch(asked, known);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('never falls when a PA is nearer, fresher, offers more, or would learn what was missing', () => {
    fc.assert(
      fc.property(match, weekSpans, bits, (each, moreSpans, moreBits) => {
        const before = scoreMatch(each.query, each.facts).score;
        const better: Partial<RankingFacts>[] = [
          { distanceHundredths: Math.max(0, (each.facts.distanceHundredths ?? 0) - 50) },
          { confirmedDaysAgo: each.facts.confirmedDaysAgo - 1 },
          packWeek([...each.spans, ...moreSpans]),
          { tasksWill: either(each.facts.tasksWill, moreBits) },
          { tasksTraining: either(each.facts.tasksTraining, moreBits) },
          { experience: either(each.facts.experience, moreBits) },
          { values: either(each.facts.values, moreBits) },
          { wordsSaid: 3 },
        ];
        const known = each.facts.distanceHundredths === null ? better.slice(1) : better;
        for (const change of known) {
          expect(scoreMatch(each.query, { ...each.facts, ...change }).score).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it('does not change with what nobody asked about', () => {
    fc.assert(
      fc.property(match, facts, (each, other) => {
        const asked = {
          ...each.query,
          experience: new Uint8Array(8),
          values: new Uint8Array(8),
          style: [],
          radiusHundredths: null,
          wordsAsked: 0,
        };
        const { experience, values, style: points, distanceHundredths, wordsSaid = 0 } = other;
        const changed = { ...each.facts, experience, values, style: points, distanceHundredths, wordsSaid };
        expect(scoreMatch(asked, changed)).toEqual(scoreMatch(asked, each.facts));
      }),
    );
  });

  const nothing: MatchQuery = {
    ...packNeed([]),
    optionalTasks: Uint8Array.of(0),
    experience: Uint8Array.of(0),
    values: Uint8Array.of(0),
    style: [],
    radiusHundredths: null,
  };
  const nobody: RankingFacts = {
    ...packWeek([]),
    distanceHundredths: null,
    tasksWill: Uint8Array.of(0),
    tasksTraining: Uint8Array.of(0),
    experience: Uint8Array.of(0),
    values: Uint8Array.of(0),
    style: [],
    confirmedDaysAgo: 60,
  };

  it('shares the weight of parts nobody asked for among the rest', () => {
    expect(scoreMatch(nothing, { ...nobody, confirmedDaysAgo: 0 })).toEqual({
      score: 100,
      parts: { freshness: 10_000 },
    });
    expect(scoreMatch(nothing, { ...nobody, confirmedDaysAgo: 30 }).score).toBe(50);
    // Values 15 and freshness 5 are asked: all values and no freshness are 15 of 20.
    expect(
      scoreMatch({ ...nothing, values: Uint8Array.of(0x80) }, { ...nobody, values: Uint8Array.of(0xff) }).score,
    ).toBe(75);
  });

  it('counts a task with training half, and a task that is both once', () => {
    const asked = { ...nothing, optionalTasks: Uint8Array.of(0xc0) };
    const tasks = (tasksWill: number, tasksTraining: number) =>
      scoreMatch(asked, { ...nobody, tasksWill: Uint8Array.of(tasksWill), tasksTraining: Uint8Array.of(tasksTraining) })
        .parts.tasks;
    expect([tasks(0, 0xc0), tasks(0x80, 0x40), tasks(0xc0, 0xc0), tasks(0, 0)]).toEqual([5000, 7500, 10_000, 0]);
  });

  it('counts distance down to nothing at the edge of the radius and beyond', () => {
    const near = (distanceHundredths: number) =>
      scoreMatch({ ...nothing, radiusHundredths: 1000 }, { ...nobody, distanceHundredths }).parts.distance;
    expect([near(0), near(250), near(1000), near(1100)]).toEqual([10_000, 7500, 0, 0]);
  });

  it('counts ways of working by how near they are, and what was not said as nothing', () => {
    const alike = (said: number[]) =>
      scoreMatch({ ...nothing, style: [5, 0, 1] }, { ...nobody, style: said }).parts.values;
    expect([alike([5, 3, 1]), alike([4, 1, 3]), alike([1, 1, 5]), alike([0, 5, 0]), alike([])]).toEqual([
      10_000, 6250, 0, 0, 0,
    ]);
  });

  it('counts words a small part, and only when some were written', () => {
    const said = (wordsSaid: number, wordsAsked?: number) =>
      scoreMatch({ ...nothing, ...(wordsAsked !== undefined && { wordsAsked }) }, { ...nobody, wordsSaid });
    expect([said(0, 2), said(1, 2), said(2, 2)].map(({ parts }) => parts.words)).toEqual([0, 5000, 10_000]);
    expect(said(2).parts.words).toBeUndefined();
    expect(WEIGHTS.words).toBeLessThanOrEqual(Math.min(...Object.values(WEIGHTS)));
  });

  it('of nothing at all is nothing', () => {
    expect(scoreOf({})).toEqual({ score: 0, parts: {} });
  });

  it('takes the hours of a coverage as it takes packed hours', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        const packed = scoreMatch({ ...nothing, ...packNeed(need) }, { ...nobody, ...packWeek(spans) });
        const counted = scoreOf({ hours: hoursCovered(coverWeek(need, spans)), freshness: { met: 0, asked: 60 } });
        expect(counted).toEqual(packed);
      }),
    );
  });

  it('knows who covers none of the hours', () => {
    fc.assert(
      fc.property(match, ({ query: asked, facts: known, need, spans }) => {
        const { coveredMinutes } = slowCoverWeek(need, spans);
        expect(coversAnyHour(asked, known)).toBe(need.length === 0 || coveredMinutes > 0);
      }),
      { numRuns: 60 },
    );
  });

  it('has weights that add up to 100 without own words, each with a public rule', () => {
    const { words: _, ...others } = WEIGHTS;
    expect(Object.values(others).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(RANKING_RULES.map(({ part, weight }) => [part, weight])).toEqual(Object.entries(WEIGHTS));
  });
});

describe('the order', () => {
  const ranked = fc.record({
    score: fc.integer({ min: 0, max: 3 }),
    confirmedDaysAgo: fc.integer({ min: 0, max: 2 }),
    id: fc.uuid(),
  });

  it('is by score, then fresher, then id, and the same whatever order it started from', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: ({ id }) => id, maxLength: 20 }), (people) => {
        const sorted = [...people].sort(compareMatches);
        const key = ({ score, confirmedDaysAgo, id }: (typeof people)[number]) =>
          `${9 - score} ${confirmedDaysAgo} ${id}`;
        expect(sorted.map(key)).toEqual(people.map(key).sort());
        expect([...people].reverse().sort(compareMatches)).toEqual(sorted);
      }),
    );
  });

  it('calls only the same match equal', () => {
    fc.assert(
      fc.property(ranked, ranked, (one, other) => {
        expect(compareMatches(one, other) === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(Math.sign(compareMatches(one, other)) + Math.sign(compareMatches(other, one))).toBe(0);
      }),
    );
    expect(compareMatches({ score: 1, confirmedDaysAgo: 1, id: 'a' }, { score: 1, confirmedDaysAgo: 1, id: 'a' })).toBe(
      0,
    );
  });
});

interface SlowPart {
  part: keyof typeof WEIGHTS;
  share: bigint;
}

/** Counts each part one by one, bit by bit, and takes whole ten-thousandths. */
function slowParts({ query: asked, facts: known, need, spans }: Match): SlowPart[] {
  const hours = slowCoverWeek(need, spans);
  const places = Array.from({ length: 64 }, (_, place) => place);
  const sum = (points: (place: number) => number) => places.reduce((total, place) => total + points(place), 0);
  const both = (one: Uint8Array, other: Uint8Array) =>
    sum((place) => (hasBit(one, place) && hasBit(other, place) ? 1 : 0));
  const tasks = sum((place) => (hasBit(asked.optionalTasks, place) ? taskPoints(known, place) : 0));
  const pairs = asked.style
    .map((wanted, pair) => ({ wanted, said: known.style[pair] ?? 0 }))
    .filter(({ wanted }) => wanted > 0);
  const alike = pairs.reduce((total, { wanted, said }) => total + (said > 0 ? 4 - Math.abs(wanted - said) : 0), 0);
  const old = Math.min(60, Math.max(0, known.confirmedDaysAgo));
  return [
    slowPart('hours', hours.coveredMinutes, hours.askedMinutes),
    slowPart(
      'tasks',
      tasks + 2 * both(asked.experience, known.experience),
      2 * both(asked.optionalTasks, asked.optionalTasks) + 2 * both(asked.experience, asked.experience),
    ),
    slowDistance(asked.radiusHundredths, known.distanceHundredths),
    slowPart(
      'values',
      4 * both(asked.values, known.values) + alike,
      4 * both(asked.values, asked.values) + 4 * pairs.length,
    ),
    slowPart('freshness', 60 - old, 60),
    slowPart('words', known.wordsSaid ?? 0, asked.wordsAsked ?? 0),
  ].flat();
}

function slowDistance(radius: number | null, distance: number | null): SlowPart[] {
  if (radius === null || distance === null) return [];
  return slowPart('distance', distance > radius ? 0 : radius - distance, radius);
}

function slowPart(part: SlowPart['part'], met: number, asked: number): SlowPart[] {
  return asked === 0 ? [] : [{ part, share: (10_000n * BigInt(met)) / BigInt(asked) }];
}

/** Nearest whole number, halves up, in exact arithmetic. */
function slowScore(parts: readonly SlowPart[]): number {
  const points = parts.reduce((sum, { part, share }) => sum + BigInt(WEIGHTS[part]) * share, 0n);
  const weights = parts.reduce((sum, { part }) => sum + BigInt(WEIGHTS[part]), 0n);
  const [whole, rest] = [points / (weights * 100n), points % (weights * 100n)];
  return Number(2n * rest >= weights * 100n ? whole + 1n : whole);
}

function taskPoints(known: RankingFacts, place: number): number {
  if (hasBit(known.tasksWill, place)) return 2;
  return hasBit(known.tasksTraining, place) ? 1 : 0;
}

function hasBit(packed: Uint8Array, place: number): boolean {
  return (packed[place >> 3] ?? 0).toString(2).padStart(8, '0')[place % 8] === '1';
}

function withBit(packed: Uint8Array, place: number): Uint8Array {
  return packed.map((byte, index) => (index === place >> 3 ? byte | (0x80 >> (place & 7)) : byte));
}

function either(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte | (other[index] ?? 0));
}
