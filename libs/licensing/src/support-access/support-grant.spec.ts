import { stateOf, type SupportGrant } from './support-grant';

const NOW = new Date('2026-03-02T09:00:00Z');
const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const DAY_MS = 86_400_000;
const ASKED: SupportGrant = {
  id: '',
  askedBy: 'an operator',
  reason: '',
  areas: ['settings'],
  madeAt: NOW,
  grantedAt: null,
  until: null,
  refusedAt: null,
  answer: null,
  endedAt: null,
};

describe('how support access stands', () => {
  it.each([
    ['asked', { madeAt: at(1 - 14 * DAY_MS) }],
    ['lapsed', { madeAt: at(-14 * DAY_MS) }],
    ['refused', { refusedAt: NOW }],
    ['live', { until: at(1) }],
    ['over', { until: NOW }],
    ['ended', { until: at(1), endedAt: NOW }],
  ] as const)('is %s by the clock alone', (state, change) => {
    expect(stateOf({ ...ASKED, ...change }, NOW)).toBe(state);
  });
});
