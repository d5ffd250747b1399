import { PASS_STATES, standingAt } from './pass-state';

const day = (text: string) => new Date(`${text}T09:00:00Z`);
const dates = { startsAt: day('2026-03-02'), endsAt: day('2026-04-02') };

describe('How a pass stands', () => {
  it.each([
    ['2026-03-01', 'to come'],
    ['2026-03-02', 'running'],
    ['2026-04-01', 'running'],
    ['2026-04-02', 'over'],
  ])('on %s is %s', (on, standing) => expect(standingAt({ state: 'running', ...dates }, day(on))).toBe(standing));

  it.each(PASS_STATES.filter((state) => state !== 'running'))('is %s whatever its dates are', (state) =>
    expect(standingAt({ state, ...dates }, day('2026-03-10'))).toBe(state),
  );

  it('is over without dates', () =>
    expect(standingAt({ state: 'running', startsAt: null, endsAt: null }, day('2026-03-10'))).toBe('over'));
});
