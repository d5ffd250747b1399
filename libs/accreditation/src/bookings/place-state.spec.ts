import { mayMovePlace, PLACE_DEEDS, PLACE_MOVES, PLACE_STATES, PLACE_WORDS } from './place-state';

describe('the states of a booked place', () => {
  it('moves only as declared, over all pairs', () => {
    const allowed = PLACE_STATES.flatMap((state) =>
      PLACE_DEEDS.filter((deed) => mayMovePlace(state, deed)).map((deed) => `${state} ${deed} ${PLACE_MOVES[deed].to}`),
    );
    expect(allowed).toEqual([
      'booked move booked',
      'booked give-back given-back',
      'booked call-off called-off',
      'booked came came',
      'booked missed missed',
      'waiting move-up booked',
      'waiting give-back given-back',
      'waiting call-off called-off',
      'came missed missed',
      'missed came came',
    ]);
  });

  it('has words for each', () => {
    for (const state of PLACE_STATES) expect(PLACE_WORDS[state]).not.toBe('');
  });
});
