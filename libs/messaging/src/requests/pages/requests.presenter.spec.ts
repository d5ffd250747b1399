import { REQUEST_MOVES, REQUEST_STATES, type OwnRequest } from '../contact-request';
import { RequestDecidedError } from '../requests.errors';
import { requestIdOf } from './request-id';
import { askModel, receivedModel, sentModel } from './requests.presenter';

const NOW = new Date('2026-05-11T09:30:00Z');
const request = (columns: Partial<OwnRequest>): OwnRequest => ({
  id: '01890000-0000-7000-8000-000000000001',
  employerId: 'e',
  paId: 'p',
  employerName: 'Ann B.',
  paName: 'Amira K.',
  state: 'asked',
  words: 'Could you help me?\n\nOn Mondays.',
  reason: null,
  askedAt: NOW,
  decidedAt: null,
  conversationId: null,
  ...columns,
});

describe('asking to talk', () => {
  it('has one beginning, and no way out of an end', () => {
    for (const state of REQUEST_STATES) expect(REQUEST_MOVES[state].length > 0).toBe(state === 'asked');
    expect(REQUEST_MOVES.asked).toEqual(REQUEST_STATES.filter((state) => state !== 'asked'));
  });

  it('shows the employer how each stands, and taking back only while it waits', () => {
    const list = REQUEST_STATES.map((state) => request({ state, reason: state === 'declined' ? 'hours' : null }));
    const { requests } = sentModel(list, NOW) as unknown as { requests: Array<Record<string, unknown>> };
    expect(requests.map(({ state }) => (state as { text: string }).text)).toEqual([
      'Waiting for an answer',
      'Said yes',
      'Said no',
      'You took it back',
      'No answer in 30 days',
    ]);
    expect(requests.map(({ withdrawHref }) => withdrawHref !== null)).toEqual([true, false, false, false, false]);
    expect(requests[2]?.['reason']).toBe('The hours do not fit');
    expect(requests[0]).toMatchObject({ name: 'Amira', words: ['Could you help me?', 'On Mondays.'], when: 'Today' });
  });

  it('lets the PA say yes only while it waits, and leads to the messages afterwards', () => {
    const list = [request({}), request({ state: 'accepted', conversationId: 'c' }), request({ reason: 'unknown' })];
    const { requests } = receivedModel(list, NOW) as unknown as { requests: Array<Record<string, unknown>> };
    expect(requests.map(({ acceptHref, talkHref }) => [acceptHref !== null, talkHref])).toEqual([
      [true, null],
      [false, '/messages/c'],
      [true, null],
    ]);
    expect(requests[2]).toMatchObject({ name: 'Ann', reason: null });
  });

  it('leads to the messages where the two talk already', () => {
    expect(askModel({ profileId: 'p', name: 'Amira', conversationId: 'c' }, '')).toMatchObject({
      title: 'Ask Amira to talk',
      talkHref: '/messages/c',
    });
    expect(askModel({ profileId: 'p', name: 'Amira', conversationId: null }, 'Hi')).toMatchObject({ talkHref: null });
  });

  it('says who decided first, and finds nothing by what is no id', () => {
    for (const state of REQUEST_STATES) expect(new RequestDecidedError(state).message).toMatch(/\.$/);
    expect(() => requestIdOf('x')).toThrow();
    expect(() => requestIdOf(['x'])).toThrow();
  });
});
