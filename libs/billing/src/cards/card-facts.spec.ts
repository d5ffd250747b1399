import fc from 'fast-check';
import { mergeFacts, NOTHING_HEARD, type CardFacts } from './card-facts';

const id = fc.option(fc.constantFrom('one', 'two'), { nil: null });
const facts: fc.Arbitrary<CardFacts> = fc.record({
  isOver: fc.boolean(),
  paidAt: fc.option(
    fc.integer({ min: 0, max: 5 }).map((second) => new Date(second * 1_000)),
    { nil: null },
  ),
  intentId: id,
  refundId: id,
  isRefunded: fc.boolean(),
  hasRefundFailed: fc.boolean(),
});

describe('what is known of a payment by card', () => {
  it('is the same in whatever order and however often it is heard', () => {
    fc.assert(
      fc.property(fc.array(facts), fc.array(fc.nat()), (heard, again) => {
        const all = heard.reduce(mergeFacts, NOTHING_HEARD);
        const shuffled = [...heard, ...again.flatMap((place) => heard.at(place % Math.max(1, heard.length)) ?? [])];
        expect(shuffled.toReversed().reduce(mergeFacts, NOTHING_HEARD)).toEqual(all);
      }),
    );
  });

  it('loses nothing that was known', () => {
    fc.assert(fc.property(facts, (known) => expect(mergeFacts(known, NOTHING_HEARD)).toEqual(known)));
    fc.assert(fc.property(facts, (known) => expect(mergeFacts(known, known)).toEqual(known)));
  });
});
