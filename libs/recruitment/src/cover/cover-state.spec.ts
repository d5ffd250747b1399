import { ConflictError } from '@pa/platform';
import {
  COVER_MOVES,
  COVER_STATES,
  coverStatesFor,
  ENDED_COVER_STATES,
  findCoverMove,
  getCoverMove,
  type CoverDeed,
  type CoverState,
} from './cover-state';

const DEEDS = Object.keys(COVER_MOVES) as CoverDeed[];

/** Written down a second time, by hand: a change of the table has to be meant. */
const MAY: Readonly<Record<CoverDeed, string>> = {
  accept: 'open>held',
  'accept-confirmed': 'open>confirmed',
  withdraw: 'held>open confirmed>open',
  confirm: 'held>confirmed',
  release: 'held>open confirmed>open',
  cancel: 'open>cancelled held>cancelled confirmed>cancelled',
  'let-go': 'held>open confirmed>open',
  'call-off': 'open>cancelled held>cancelled confirmed>cancelled',
  lapse: 'open>unfilled held>unfilled',
  finish: 'confirmed>done',
};

const pairs = DEEDS.flatMap((deed) => COVER_STATES.map((from): [CoverDeed, CoverState] => [deed, from]));

describe('where a request for cover may go', () => {
  it.each(pairs)('%s from %s', (deed, from) => {
    const to = MAY[deed]
      .split(' ')
      .find((move) => move.startsWith(`${from}>`))
      ?.split('>')[1];
    expect(findCoverMove(deed, from)).toBe(to ?? null);
    if (to) expect(getCoverMove(deed, from)).toBe(to);
    else expect(() => getCoverMove(deed, from)).toThrow(ConflictError);
  });

  it('never goes on from where it ended', () => {
    for (const deed of DEEDS) for (const state of ENDED_COVER_STATES) expect(findCoverMove(deed, state)).toBeNull();
  });

  it('names the states a deed can be done in', () => {
    expect(coverStatesFor('cancel')).toEqual(['open', 'held', 'confirmed']);
  });

  it('tells who comes late how it stands', () => {
    expect(() => getCoverMove('accept', 'held')).toThrow('a PA has said yes and waits for the employer');
  });
});
