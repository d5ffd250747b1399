import { STANDING_STATES } from '../schemes/standing-state';
import type { PaStanding } from '../schemes/standing.reader';
import { liveStandingOf } from './live-standing';

const NOW = new Date('2026-03-02T09:00:00Z');
const of = (state: PaStanding['state']): PaStanding => ({
  schemeId: 'an id',
  schemeName: 'Our scheme',
  state,
  since: '2026-01-05',
  until: '2027-01-04',
  parts: [],
});

describe('what a card tells', () => {
  it('is the days of an approval that stands, and the last day of one that has ended', () => {
    expect(liveStandingOf(of('approved'), NOW)).toEqual({
      state: 'approved',
      since: '2026-01-05',
      until: '2027-01-04',
      checkedAt: NOW,
    });
    expect(liveStandingOf(of('lapsed'), NOW)).toMatchObject({ state: 'ended', since: null, until: '2027-01-04' });
  });

  it.each(STANDING_STATES.filter((state) => state !== 'approved' && state !== 'lapsed'))(
    'is not why somebody is not approved: %s',
    (state) =>
      expect(liveStandingOf(of(state), NOW)).toEqual({
        state: 'not-approved',
        since: null,
        until: null,
        checkedAt: NOW,
      }),
  );

  it('is that somebody is not approved where the register approves nobody', () => {
    expect(liveStandingOf(null, NOW).state).toBe('not-approved');
  });
});
