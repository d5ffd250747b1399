import { isReadOnly, LICENCE_STATES, ReadOnlyRegisterError, refuseWhileReadOnly, type Licensee } from '@pa/platform';
import { LICENCE_MOVERS, mayMove, nextStates } from './licence-moves';

/** Every step there is, by hand, as "from to: who". */
const STEPS = [
  'trial active: operator payments',
  'trial past-due: operator payments',
  'trial ended: operator',
  'active past-due: operator payments',
  'active ended: operator',
  'past-due active: operator payments',
  'past-due suspended: operator payments calendar',
  'past-due ended: operator',
  'suspended active: operator payments',
  'suspended ended: operator',
];

describe('the states of a licence', () => {
  it('follow each other as the table says, and in no other way, for all pairs and all who may move one', () => {
    const found = LICENCE_STATES.flatMap((from) =>
      LICENCE_STATES.flatMap((to) => {
        const by = LICENCE_MOVERS.filter((mover) => mayMove(from, to, mover));
        return by.length > 0 ? [`${from} ${to}: ${by.join(' ')}`] : [];
      }),
    );
    expect(found).toEqual(expect.arrayContaining(STEPS));
    expect(found).toHaveLength(STEPS.length);
  });

  it('end for good: nothing follows the end, and nobody but the operator brings it about', () => {
    for (const mover of LICENCE_MOVERS) expect(nextStates('ended', mover)).toEqual([]);
    for (const from of LICENCE_STATES)
      for (const mover of ['payments', 'calendar'] as const) expect(mayMove(from, 'ended', mover)).toBe(false);
  });

  it.each(LICENCE_STATES)('say whether a register takes changes: %s', (state) => {
    const licensee = { licence: { state, gracedUntil: null } } as Licensee;
    const closed = state === 'suspended' || state === 'ended';
    expect(isReadOnly(licensee)).toBe(closed);
    const deed = () => refuseWhileReadOnly(licensee);
    if (closed) expect(deed).toThrow(ReadOnlyRegisterError);
    else expect(deed).not.toThrow();
  });

  it('stop nobody where there is no register, or none of its licence is known', () => {
    expect(() => refuseWhileReadOnly(null)).not.toThrow();
    expect(isReadOnly({})).toBe(false);
  });
});
