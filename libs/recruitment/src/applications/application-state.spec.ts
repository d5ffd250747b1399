import fc from 'fast-check';
import {
  APPLICATION_MOVES,
  APPLICATION_STATES,
  applicationStatesFor,
  ENDED_STATES,
  findApplicationMove,
  getApplicationMove,
  OPEN_STATES,
  type ApplicationDeed,
  type ApplicationState,
} from './application-state';

const DEEDS = Object.keys(APPLICATION_MOVES) as ApplicationDeed[];

/** Where a list of tried deeds leads; what cannot be done changes nothing. */
function after(deeds: readonly ApplicationDeed[]): ApplicationState[] {
  const path: ApplicationState[] = ['draft'];
  for (const deed of deeds) path.push(findApplicationMove(deed, path.at(-1) ?? 'draft') ?? path.at(-1)!);
  return path;
}

describe('where an application can go', () => {
  it('leaves what is over where it is, whatever is tried', () => {
    for (const state of ENDED_STATES) for (const deed of DEEDS) expect(findApplicationMove(deed, state)).toBeNull();
  });

  it('hires nobody who was not shortlisted, offered the job and said yes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DEEDS), { maxLength: 40 }), (deeds) => {
        const path = after(deeds);
        if (path.at(-1) !== 'hired') return;
        expect(path).toEqual(expect.arrayContaining(['submitted', 'shortlisted', 'offered', 'accepted', 'hired']));
      }),
    );
  });

  it('lets a PA withdraw and an employer say no from every open state, and from no other', () => {
    expect(applicationStatesFor('withdraw')).toEqual(OPEN_STATES);
    expect(applicationStatesFor('turn-down')).toEqual(OPEN_STATES);
  });

  it('reaches every state, and every state is a draft, open or over', () => {
    const reached = new Set<ApplicationState>(['draft']);
    for (let round = 0; round < APPLICATION_STATES.length; round++)
      for (const state of [...reached])
        for (const deed of DEEDS) reached.add(findApplicationMove(deed, state) ?? state);
    expect([...reached].sort()).toEqual([...APPLICATION_STATES].sort());
    expect(['draft', ...OPEN_STATES, ...ENDED_STATES].sort()).toEqual([...APPLICATION_STATES].sort());
  });

  it('never takes an accepted offer back, and ends nobody with the advert who has an offer', () => {
    expect(findApplicationMove('take-offer-back', 'accepted')).toBeNull();
    expect(applicationStatesFor('end-with-advert')).toEqual(['submitted', 'shortlisted', 'interview']);
  });

  it('tells whoever came too late how it stands', () => {
    expect(() => getApplicationMove('accept-offer', 'shortlisted')).toThrow('the application is on the shortlist');
  });
});
