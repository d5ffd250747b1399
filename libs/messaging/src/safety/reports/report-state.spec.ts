import { canMove, REPORT_DEEDS, REPORT_STATES, TOLD_WORDS } from './report-state';

const ALLOWED = [
  'take from new',
  'putBack from taken',
  'putBack from referred',
  'refer from taken',
  'refer from referred',
  'close from taken',
  'close from referred',
  'reopen from closed',
];

describe('the way of a report', () => {
  it.each(REPORT_DEEDS.flatMap((deed) => REPORT_STATES.map((state) => [deed, state] as const)))(
    '%s from %s',
    (deed, state) => {
      expect(canMove(deed, state)).toBe(ALLOWED.includes(`${deed} from ${state}`));
    },
  );

  it('tells who reported nothing of others: not even that it was passed on', () => {
    expect(TOLD_WORDS.referred).toBe(TOLD_WORDS.taken);
  });
});
