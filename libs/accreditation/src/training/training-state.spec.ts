import {
  mayMove,
  standingOn,
  TRAINING_MOVES,
  TRAINING_STATES,
  type TrainingDeed,
  type TrainingState,
} from './training-state';

/** By hand, once more: from each state, what may be done. */
const MAY: Readonly<Record<TrainingState, readonly TrainingDeed[]>> = {
  told: ['change', 'see', 'refuse', 'withdraw'],
  seen: ['refuse', 'withdraw'],
  'not-accepted': ['change', 'withdraw'],
  withdrawn: [],
};

describe('where a training stands', () => {
  const deeds = Object.keys(TRAINING_MOVES) as TrainingDeed[];

  it.each(TRAINING_STATES)('moves from %s as is written down, and in no other way', (state) => {
    expect(deeds.filter((deed) => mayMove(state, deed))).toEqual(MAY[state]);
  });

  it('ends by itself the day after its last, while it counts', () => {
    const on = (state: TrainingState, validUntil: string | null) => standingOn({ state, validUntil }, '2026-03-03');
    expect(on('seen', '2026-03-02')).toBe('ended');
    expect(on('told', '2026-03-02')).toBe('ended');
    expect(on('seen', '2026-03-03')).toBe('seen');
    expect(on('told', null)).toBe('told');
    expect(on('not-accepted', '2026-03-02')).toBe('not-accepted');
  });
});
