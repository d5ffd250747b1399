import {
  CASE_DEEDS,
  CASE_MOVES,
  CASE_STATES,
  moved,
  stateOn,
  toldToThem,
  type CaseDeed,
  type CaseState,
} from './standing-state';

const TODAY = '2026-06-15';
const facts = (state: CaseState) => ({
  state,
  approvedUntil: '2027-01-01',
  isRemovalProposed: false,
  isAppealed: false,
});

/** By hand: which deeds are open in each state, when nothing is proposed or appealed and an approval has not ended. */
const OPEN: Readonly<Record<CaseState, readonly CaseDeed[]>> = {
  'in-progress': ['apply', 'appeal'],
  submitted: ['approve', 'ask-for-more', 'refuse'],
  approved: ['approve', 'suspend', 'propose-removal'],
  suspended: ['appeal', 'reinstate', 'propose-removal'],
  withdrawn: ['appeal', 'reopen'],
};

describe('the states of a case', () => {
  it.each(CASE_STATES.flatMap((state) => CASE_DEEDS.map((deed) => [state, deed] as const)))(
    'out of %s, "%s" is done or not as the table says',
    (state, deed) => {
      expect(moved(facts(state), deed, TODAY)).toBe(OPEN[state].includes(deed) ? CASE_MOVES[deed][state] : null);
    },
  );

  it.each(CASE_STATES)(
    'a removal of %s is confirmed or dropped only when it is proposed, and proposed once',
    (state) => {
      const proposed = { ...facts(state), isRemovalProposed: true };
      const may = state === 'approved' || state === 'suspended';
      expect(moved(proposed, 'confirm-removal', TODAY)).toBe(may ? 'withdrawn' : null);
      expect(moved(proposed, 'drop-removal', TODAY)).toBe(may ? state : null);
      expect(moved(proposed, 'propose-removal', TODAY)).toBeNull();
    },
  );

  it.each([
    ['in-progress', 'submitted'],
    ['suspended', 'approved'],
    ['withdrawn', 'submitted'],
    ['approved', null],
    ['submitted', null],
  ] as const)('an appeal out of %s is answered only when there is one; overturned, it is %s', (state, to) => {
    const appealed = { ...facts(state), isAppealed: true };
    expect(moved(appealed, 'overturn', TODAY)).toBe(to);
    expect(moved(appealed, 'uphold', TODAY)).toBe(to === null ? null : state);
    expect(moved(appealed, 'appeal', TODAY)).toBeNull();
  });

  it.each([
    { is: 'only proposed', deeds: ['propose-removal', 'suspend'], told: ['suspend'] },
    { is: 'dropped', deeds: ['drop-removal', 'propose-removal', 'suspend'], told: ['suspend'] },
    {
      is: 'dropped, and confirmed another time',
      deeds: ['confirm-removal', 'propose-removal', 'drop-removal', 'propose-removal', 'approve'],
      told: ['confirm-removal', 'propose-removal', 'approve'],
    },
    {
      is: 'confirmed, and proposed again after an approval anew',
      deeds: ['propose-removal', 'approve', 'reopen', 'confirm-removal', 'propose-removal', 'approve'],
      told: ['approve', 'reopen', 'confirm-removal', 'propose-removal', 'approve'],
    },
  ] as const)('tells the PA of a removal that is $is: $told', ({ deeds, told }) => {
    expect(toldToThem(deeds.map((deed) => ({ deed }))).map(({ deed }) => deed)).toEqual(told);
  });

  it('lets a PA apply again when the approval has ended, and says that it has', () => {
    const ended = { ...facts('approved'), approvedUntil: '2026-06-14' };
    expect([stateOn(ended, TODAY), moved(ended, 'apply', TODAY)]).toEqual(['lapsed', 'submitted']);
    const last = { ...facts('approved'), approvedUntil: TODAY };
    expect([stateOn(last, TODAY), moved(last, 'apply', TODAY)]).toEqual(['approved', null]);
    expect(stateOn({ state: 'approved', approvedUntil: null }, TODAY)).toBe('lapsed');
  });
});
