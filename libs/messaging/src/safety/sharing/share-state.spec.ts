import { mayMove, SHARE_DEEDS, SHARE_STATES, type ShareDeed, type ShareState } from './share-state';

const ALLOWED: ReadonlyArray<[ShareDeed, ShareState, boolean]> = [
  ['agree', 'asked', false],
  ['decline', 'asked', false],
  ['withdraw', 'asked', true],
  ['end', 'agreed', true],
  ['end', 'agreed', false],
];

describe('sharing a field', () => {
  const all = SHARE_DEEDS.flatMap((deed) =>
    SHARE_STATES.flatMap((state) => [true, false].map((isAsker) => [deed, state, isAsker] as const)),
  );

  it.each(all)('%s from %s, by who asked: %s', (deed, state, isAsker) => {
    const isAllowed = ALLOWED.some(([one, from, by]) => one === deed && from === state && by === isAsker);
    expect(mayMove(deed, { state, isAsker })).toBe(isAllowed);
  });
});
