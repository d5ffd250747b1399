import { hasRunOut, mayMove, REFERENCE_MOVES, REFERENCE_STATES, type ReferenceDeed } from './reference-state';

/** Written down a second time, by hand. */
const ALLOWED: Readonly<Record<ReferenceDeed, readonly string[]>> = {
  renew: ['asked'],
  answer: ['asked', 'received', 'accepted'],
  telephone: ['asked'],
  decline: ['asked'],
  withdraw: ['received', 'accepted', 'not-usable'],
  accept: ['received'],
  askAgain: ['received'],
  refuse: ['received'],
  takeOut: ['asked', 'received', 'accepted', 'not-usable'],
};

describe('where a reference stands', () => {
  const pairs = REFERENCE_STATES.flatMap((state) =>
    (Object.keys(REFERENCE_MOVES) as ReferenceDeed[]).map((deed) => ({ state, deed })),
  );

  it.each(pairs)('$state, $deed: moves only where it may', ({ state, deed }) => {
    expect(mayMove(state, deed)).toBe(ALLOWED[deed].includes(state));
  });

  it('runs out at the end of its time and only while nobody has answered', () => {
    const end = new Date('2026-05-25T09:00:00Z');
    expect(hasRunOut({ state: 'asked', expiresAt: end }, new Date(end.getTime() - 1))).toBe(false);
    expect(hasRunOut({ state: 'asked', expiresAt: end }, end)).toBe(true);
    expect(hasRunOut({ state: 'received', expiresAt: end }, end)).toBe(false);
  });
});
