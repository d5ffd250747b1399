import { canDo, TAKEDOWN_DEEDS, TAKEDOWN_STATES } from './takedown-state';

const ALLOWED = ['appeal from standing', 'uphold from appealed', 'overturn from appealed'];

describe('the way of a decision', () => {
  it.each(TAKEDOWN_DEEDS.flatMap((deed) => TAKEDOWN_STATES.map((state) => [deed, state] as const)))(
    '%s from %s',
    (deed, state) => {
      expect(canDo(deed, state)).toBe(ALLOWED.includes(`${deed} from ${state}`));
    },
  );
});
