import fc from 'fast-check';
import { needSpans, weekSpans } from '../test/arbitraries';
import { isCovered, slowCoverWeek } from '../test/slow-matching';
import {
  countBits,
  countCommon,
  coverWeek,
  emptyRing,
  hasSlot,
  packNeed,
  packWeek,
  ringFromText,
  ringText,
  type Kind,
  union,
  without,
  type NeedSpan,
} from './index';

const span = (change: Partial<NeedSpan>) => ({
  day: 0,
  start: 0,
  minutes: 30,
  kind: 'awake' as Kind,
  weeks: 'every' as const,
  termTimeOnly: false,
  ...change,
});

describe('a week ring', () => {
  it('is 42 bytes, Monday 00:00 first and highest bit first, as PostgreSQL writes bit(336)', () => {
    const { awakeA } = packWeek([span({ minutes: 60 }), span({ day: 1 }), span({ day: 6, start: 1410 })]);
    expect(awakeA).toHaveLength(42);
    expect([awakeA[0], awakeA[6], awakeA[41]]).toEqual([0xc0, 0x80, 0x01]);
    expect(ringText(awakeA)).toBe(`11${'0'.repeat(46)}1${'0'.repeat(286)}1`);
  });

  it('comes back from its text, and other text is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 42, maxLength: 42 }), (ring) => {
        expect(ringFromText(ringText(ring))).toEqual(ring);
      }),
    );
    expect(() => ringFromText('0101')).toThrow(RangeError);
    expect(() => ringFromText('2'.repeat(336))).toThrow(RangeError);
  });

  it('wraps from Sunday night to Monday morning', () => {
    const { awakeA } = packWeek([span({ day: 6, start: 1380, minutes: 90 })]);
    expect([0, 1, 334, 335].map((slot) => hasSlot(awakeA, slot))).toEqual([true, false, true, true]);
    expect(countBits(awakeA)).toBe(3);
  });

  it('counts, joins and takes away bit by bit', () => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
    const places = Array.from({ length: 64 }, (_, slot) => slot);
    const set = (ring: Uint8Array) => places.filter((slot) => hasSlot(ring, slot));
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const [inOne, inOther] = [new Set(set(one)), new Set(set(other))];
        expect(countBits(one)).toBe(inOne.size);
        expect(countCommon(one, other)).toBe(places.filter((slot) => inOne.has(slot) && inOther.has(slot)).length);
        expect(set(union(one, other))).toEqual(places.filter((slot) => inOne.has(slot) || inOther.has(slot)));
        expect(set(without(one, other))).toEqual(places.filter((slot) => inOne.has(slot) && !inOther.has(slot)));
      }),
    );
  });
});

describe('packed weeks', () => {
  it('hold each half-hour once: awake wins over asleep', () => {
    fc.assert(
      fc.property(weekSpans, (spans) => {
        const { awakeA, awakeB, asleepA, asleepB } = packWeek(spans);
        expect(countCommon(awakeA, asleepA) + countCommon(awakeB, asleepB)).toBe(0);
      }),
    );
  });

  it('are the same for weeks A and B when every span is every week', () => {
    fc.assert(
      fc.property(needSpans, (spans) => {
        const week = packWeek(spans.map((each) => span(each)));
        expect([week.awakeA, week.asleepA]).toEqual([week.awakeB, week.asleepB]);
      }),
    );
  });

  it('cover a packed need for the minutes that a slow count gives', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        const { needAwake, needAsleep } = packNeed(need);
        const { awakeA, awakeB, asleepA, asleepB } = packWeek(spans);
        const met = [awakeA, awakeB].map((awake, week) => {
          const either = union(awake, week === 0 ? asleepA : asleepB);
          return countCommon(needAwake, awake) + countCommon(needAsleep, either);
        });
        const slow = slowCoverWeek(need, spans);
        expect(((met[0] ?? 0) + (met[1] ?? 0)) * 15).toBe(slow.coveredMinutes);
        expect((countBits(needAwake) + countBits(needAsleep)) * 30).toBe(slow.askedMinutes);
        expect(countCommon(needAwake, needAsleep)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('agree with every half-hour of the coverage that cards are drawn from', () => {
    fc.assert(
      fc.property(needSpans, weekSpans, (need, spans) => {
        const packed = packNeed(need);
        for (const { slot, asked } of coverWeek(need, spans).slots) {
          expect(hasSlot(packed.needAwake, slot)).toBe((asked & 3) !== 0);
          expect(hasSlot(packed.needAsleep, slot)).toBe((asked & 3) === 0);
        }
      }),
    );
  });

  it('of nothing are empty', () => {
    expect(packNeed([])).toEqual({ needAwake: emptyRing(), needAsleep: emptyRing() });
  });
});

describe('the slow count itself', () => {
  it('lets nobody cover nothing', () => {
    expect(isCovered(new Set<Kind>(['awake']), undefined)).toBe(false);
  });
});
