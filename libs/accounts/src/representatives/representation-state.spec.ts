import { ConflictError } from '@pa/platform';
import {
  findRepresentationMove,
  getRepresentationMove,
  MOVES,
  REPRESENTATION_STATES,
  representationStateWords,
  type RepresentationDeed,
  type RepresentationMover,
  type RepresentationState,
} from './representation-state';

const deeds = Object.keys(MOVES) as RepresentationDeed[];
const movers: readonly RepresentationMover[] = ['employer', 'representative', 'staff', 'calendar'];

/** Every move there is, written out by hand. What is not here is refused. */
const ALLOWED: Readonly<Record<string, RepresentationState>> = {
  'accept invited by representative': 'active',
  'decline invited by representative': 'ended',
  'withdraw invited by employer': 'ended',
  'withdraw invited by staff': 'ended',
  'change active by employer': 'active',
  'change active by staff': 'active',
  'record-basis invited by staff': 'invited',
  'record-basis active by staff': 'active',
  'record-basis suspended by staff': 'suspended',
  'end active by employer': 'suspended',
  'end active by representative': 'suspended',
  'end active by staff': 'suspended',
  'restore suspended by staff': 'active',
  'confirm-end suspended by staff': 'ended',
  'lapse invited by calendar': 'expired',
  'expire active by calendar': 'expired',
};

const triples = deeds.flatMap((deed) =>
  REPRESENTATION_STATES.flatMap((state) => movers.map((mover) => [deed, state, mover] as const)),
);

describe('acting for someone moves', () => {
  it.each(triples)('by "%s" from %s by %s only where it may', (deed, state, mover) => {
    const to = ALLOWED[`${deed} ${state} by ${mover}`];
    expect(findRepresentationMove(deed, state, mover)).toBe(to ?? null);
    if (to) expect(getRepresentationMove(deed, state, mover)).toBe(to);
    else expect(() => getRepresentationMove(deed, state, mover)).toThrow(ConflictError);
  });

  it('out of nothing that is over', () => {
    const out = triples.filter(
      ([deed, state, mover]) =>
        (state === 'ended' || state === 'expired') && findRepresentationMove(deed, state, mover) !== null,
    );
    expect(out).toEqual([]);
  });

  it('into acting only by the representative’s yes or by staff', () => {
    const into = triples.filter(
      ([deed, state, mover]) => state !== 'active' && findRepresentationMove(deed, state, mover) === 'active',
    );
    expect(into.map((triple) => triple.join(' '))).toEqual([
      'accept invited representative',
      'restore suspended staff',
    ]);
  });

  it('and says each state in words', () => {
    expect(new Set(REPRESENTATION_STATES.map(representationStateWords)).size).toBe(REPRESENTATION_STATES.length);
  });
});
