import fc from 'fast-check';
import { CHECK_DEEDS, CHECK_MOVES, CHECK_STATES, endOf, mayMove, standingOn } from './check-state';

const day = fc.integer({ min: 0, max: 3650 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));

const seenCheck = fc.record({
  state: fc.constantFrom('seen' as const, 'status-checked' as const),
  validTo: day,
  nextDue: day,
});

describe('the states of a check', () => {
  it('moves only as declared, over all pairs', () => {
    const allowed = CHECK_STATES.flatMap((state) =>
      CHECK_DEEDS.filter((deed) => mayMove(state, deed)).map((deed) => `${state} ${deed} ${CHECK_MOVES[deed].to}`),
    );
    expect(allowed).toEqual([
      'declared change declared',
      'declared see seen',
      'declared refuse not-accepted',
      'declared withdraw withdrawn',
      'seen see seen',
      'seen check-status status-checked',
      'seen status-ended withdrawn',
      'seen replace withdrawn',
      'seen withdraw withdrawn',
      'status-checked see seen',
      'status-checked check-status status-checked',
      'status-checked status-ended withdrawn',
      'status-checked replace withdrawn',
      'status-checked withdraw withdrawn',
      'not-accepted change declared',
      'not-accepted withdraw withdrawn',
    ]);
  });

  it('leaves what was taken out where it is', () => {
    for (const deed of CHECK_DEEDS) expect(mayMove('withdrawn', deed)).toBe(false);
  });
});

describe('where a check stands on a day', () => {
  it('counts through its last day and ends on the next', () => {
    const check = { state: 'seen', validTo: '2026-05-03', nextDue: null } as const;
    expect(standingOn(check, '2026-05-03')).toBe('seen');
    expect(standingOn(check, '2026-05-04')).toBe('expired');
  });

  it('ends when nobody looked again by the day that was due', () => {
    expect(standingOn({ state: 'status-checked', validTo: null, nextDue: '2026-05-03' }, '2026-05-04')).toBe('expired');
  });

  it('has no day to look again before anybody has looked', () => {
    expect(standingOn({ state: 'declared', validTo: null, nextDue: '2020-01-01' }, '2026-05-04')).toBe('self-declared');
  });

  it('ends by the first of its two days', () => {
    fc.assert(
      fc.property(seenCheck, day, (check, today) => {
        const { validTo, nextDue } = check;
        const end = endOf(check);
        expect(end).toBe(validTo < nextDue ? validTo : nextDue);
        expect(standingOn(check, today) === 'expired').toBe(today > (end as string));
      }),
    );
  });

  it('says that it was taken out or not accepted whatever its days are', () => {
    for (const state of ['withdrawn', 'not-accepted'] as const)
      expect(standingOn({ state, validTo: '2020-01-01', nextDue: null }, '2026-05-04')).toBe(state);
  });
});
