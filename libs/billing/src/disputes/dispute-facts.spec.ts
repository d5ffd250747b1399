import fc from 'fast-check';
import { DISPUTE_STAGES, isCharged, mergeDispute, NO_DISPUTE, stageOf, standingOf } from './dispute-facts';
import type { DisputeFacts } from './dispute-facts';

const day = fc.option(
  fc.integer({ min: 1, max: 5 }).map((second) => new Date(second * 1_000)),
  { nil: null },
);
const pence = fc.integer({ min: 0, max: 3 });
const facts: fc.Arbitrary<DisputeFacts> = fc.record({
  stage: fc.integer({ min: -1, max: DISPUTE_STAGES.length - 1 }),
  isDropped: fc.boolean(),
  hasLost: fc.boolean(),
  hasWon: fc.boolean(),
  dueAt: day,
  answers: pence,
  decidedAt: day,
  withdrawnPence: pence,
  returnedPence: pence,
  feePence: pence,
  feeBackPence: pence,
});

describe('what is known of a contested payment', () => {
  it('is the same in whatever order and however often it is heard', () => {
    fc.assert(
      fc.property(fc.array(facts), fc.array(fc.nat()), (heard, again) => {
        const all = heard.reduce(mergeDispute, NO_DISPUTE);
        const more = [...heard, ...again.flatMap((place) => heard.at(place % Math.max(1, heard.length)) ?? [])];
        expect(more.toReversed().reduce(mergeDispute, NO_DISPUTE)).toEqual(all);
      }),
    );
  });

  it.each([
    [['needs_response'], 'answer', true],
    [['needs_response', 'under_review'], 'waiting', true],
    [['warning_needs_response'], 'answer', false],
    [['warning_under_review'], 'waiting', false],
    [['warning_needs_response', 'warning_closed'], 'dropped', false],
    [['needs_response', 'lost'], 'lost', true],
    [['needs_response', 'won'], 'won', false],
    [['needs_response', 'lost', 'appeal_needs_response'], 'answer', true],
    [['appeal_under_review'], 'waiting', true],
    [['lost', 'appeal_under_review', 'won'], 'won', false],
    [['prevented'], 'dropped', false],
    [['something new'], 'waiting', false],
  ] as const)('after %j it is: %s', (heard, standing, charged) => {
    const known = heard
      .map((status) => ({ ...NO_DISPUTE, ...stageOf(status) }))
      .toReversed()
      .reduce(mergeDispute, NO_DISPUTE);
    expect([standingOf(known), isCharged(known)]).toEqual([standing, charged]);
  });

  it('waits for the bank once it was answered', () =>
    expect(standingOf({ ...NO_DISPUTE, stage: 2, answers: 1 })).toBe('waiting'));
});
