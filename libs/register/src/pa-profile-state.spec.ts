import { ConflictError } from '@pa/platform';
import {
  findMove,
  getMove,
  MOVES,
  PA_PROFILE_STATES,
  stateWords,
  statesFor,
  type PaProfileDeed,
  type PaProfileState,
} from './pa-profile-state';

const deeds = Object.keys(MOVES) as PaProfileDeed[];

/** Every move there is, written out by hand. What is not here is refused. */
const ALLOWED: Readonly<Record<string, PaProfileState>> = {
  'submit draft': 'submitted',
  'submit needs-changes': 'submitted',
  'submit removed': 'submitted',
  'publish-at-once draft': 'published',
  'withdraw submitted': 'draft',
  'pause published': 'paused',
  'resume paused': 'published',
  'archive draft': 'archived',
  'archive published': 'archived',
  'archive paused': 'archived',
  'reopen archived': 'draft',
  'approve submitted': 'published',
  'approve published': 'published',
  'approve paused': 'paused',
  'approve needs-changes': 'published',
  'approve removed': 'published',
  'ask-for-changes submitted': 'needs-changes',
  'ask-for-changes published': 'needs-changes',
  'ask-for-changes paused': 'needs-changes',
  'send-text-back published': 'published',
  'send-text-back paused': 'paused',
  'remove submitted': 'removed',
  'remove published': 'removed',
  'remove paused': 'removed',
  'remove needs-changes': 'removed',
  'pause-unconfirmed published': 'paused',
};

const pairs = deeds.flatMap((deed) => PA_PROFILE_STATES.map((state) => [deed, state] as const));

describe('a profile moves', () => {
  it.each(pairs)('by "%s" from %s only where it may', (deed, state) => {
    const to = ALLOWED[`${deed} ${state}`];
    expect(findMove(deed, state)).toBe(to ?? null);
    if (to) expect(getMove(deed, state)).toBe(to);
    else expect(() => getMove(deed, state)).toThrow(ConflictError);
  });

  it('to the register only from a draft, a pause or by staff', () => {
    const intoPublished = pairs.filter(
      ([deed, state]) => state !== 'published' && findMove(deed, state) === 'published',
    );
    expect(intoPublished.map(([deed]) => deed)).toEqual(['publish-at-once', 'resume', 'approve', 'approve', 'approve']);
  });

  it('by staff’s hand alone into "needs changes" and "removed", and by the PA’s own out of the archive', () => {
    for (const [deed, state] of pairs) {
      const to = findMove(deed, state);
      if (to === 'needs-changes' || to === 'removed') expect(MOVES[deed].by).toBe('staff');
      if (state === 'archived' && to) expect(deed).toBe('reopen');
    }
  });

  it('from the states that a deed names', () => {
    expect(statesFor('pause-unconfirmed')).toEqual(['published']);
    expect(statesFor('archive')).toEqual(['draft', 'published', 'paused']);
  });

  it('and says each state in words', () => {
    expect(new Set(PA_PROFILE_STATES.map(stateWords)).size).toBe(PA_PROFILE_STATES.length);
  });
});
