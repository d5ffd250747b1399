import type { CoverRow } from '../cover';
import type { CoverState } from '../cover-state';
import type { SeenCover } from '../cover-views.service';
import { coverIn, planIn, widerIn } from './cover.forms';
import { coverBoardModel } from './cover-board.presenter';
import { offeredListModel, offeredModel } from './offered-cover.presenter';
import { ideasModel, listModel, newModel, ownModel } from './own-cover.presenter';

const NOW = new Date('2026-03-18T12:00:00Z');
const request: CoverRow = {
  id: 'r1',
  personId: 'p1',
  state: 'open',
  district: 'CH1',
  withinMiles: 10,
  tasks: ['cooking'],
  payPence: 1400,
  sleepInPence: null,
  noteSealed: Buffer.alloc(0),
  circleFirst: false,
  circleConfirmed: false,
  startsAt: new Date('2026-03-20T07:00:00Z'),
  endsAt: new Date('2026-03-20T09:00:00Z'),
  waves: 1,
  nextWaveAt: new Date('2026-03-18T12:15:00Z'),
  heldAt: null,
  confirmedAt: null,
  endedAt: null,
  helpAskedAt: null,
  createdAt: NOW,
  updatedAt: NOW,
};
const span = { startsAt: request.startsAt, endsAt: request.endsAt, kind: 'awake' } as const;
const night = {
  startsAt: new Date('2026-03-20T22:00:00Z'),
  endsAt: new Date('2026-03-21T07:00:00Z'),
  kind: 'sleep-in',
} as const;

function seen(state: CoverState, more: Partial<SeenCover> = {}): SeenCover {
  return {
    request: { ...request, state },
    spans: [span],
    note: '',
    asked: 5,
    declined: 0,
    holder: null,
    address: null,
    ...more,
  };
}
const holder = { offerId: 'o1', displayName: 'Amira K.', profileId: 'f1', isTrusted: false };

describe('what an employer sees of cover', () => {
  it('says how many were asked, and when more are', () => {
    expect(ownModel(seen('open'))).toMatchObject({
      asked: 'We have asked 5 PAs. None of them has said no.',
      nextWave: 'Wednesday 18 March 2026, 12:15',
      canCallOff: true,
      canSayNo: false,
    });
    expect(ownModel(seen('open', { asked: 0 }))).toMatchObject({ asked: 'We have asked nobody yet.', nextWave: '' });
    expect(ownModel(seen('open', { declined: 1 }))).toMatchObject({ asked: 'We have asked 5 PAs. 1 PA has said no.' });
  });

  it('names who says yes, with a way to their profile and into the circle', () => {
    expect(ownModel(seen('held', { holder }), { address: 'typed' })).toMatchObject({
      holder: { href: '/pas/f1', circleHref: '/employer/circle/f1' },
      address: 'typed',
      canSayNo: true,
    });
    const away = { ...holder, profileId: null, isTrusted: true };
    expect(ownModel(seen('confirmed', { holder: away, address: 'Here' }))).toMatchObject({
      holder: { href: '', circleHref: '' },
      shownAddress: 'Here',
    });
  });

  it('says all hours where there are several times, and each kind of night', () => {
    const { rows } = ownModel(seen('done', { spans: [span, night], note: 'Calm', holder: null })) as unknown as {
      rows: { key: string; value?: string; values?: string[] }[];
    };
    expect(rows.map(({ key }) => key)).toEqual(['When', 'All hours', 'Help with', 'Pay', 'Place', 'Note', 'How far']);
    expect(rows[0]?.values?.[1]).toContain(', sleep-in');
  });

  it('lists requests with how each stands', () => {
    const list = { rows: [seen('open'), seen('unfilled', { spans: [span, night] })], total: 30, page: 2, pages: 2 };
    expect(listModel(list)).toMatchObject({
      title: 'Your cover, page 2',
      items: [{ hint: '' }, { hint: 'and 1 more time', state: { kind: 'bad' } }],
    });
    expect(listModel({ rows: [], total: 0, page: 1, pages: 1 }).title).toBe('Your cover');
  });

  it('offers what can still be done', () => {
    expect(ideasModel(seen('open', { spans: [span, night] }))).toMatchObject({
      canSplit: true,
      canAsk: true,
      hasSleepIn: true,
      hasAwake: true,
    });
    const asked = { ...request, helpAskedAt: NOW };
    expect(ideasModel(seen('cancelled', { request: asked }), { pay: '20' })).toMatchObject({
      canSplit: false,
      isAsked: true,
      canAsk: false,
      values: { pay: '20' },
    });
  });

  it('begins a form with what was said before, and keeps what was typed', () => {
    const begun = { id: 'n1', earlier: seen('done', { note: 'Calm' }), district: 'CH2', circle: 2 };
    expect(newModel(begun)).toMatchObject({ values: { pay: '14.00', place: 'CH1', note: 'Calm' }, circle: '2 PAs' });
    const first = newModel({ ...begun, earlier: null, circle: 0 });
    expect(first).toMatchObject({ values: { pay: '', place: 'CH2' }, circle: '', hasMore: false });
    const typed = newModel(begun, { id: 'n2', from2: '07:00', tasks: 'cooking', circleFirst: 'yes' });
    expect(typed).toMatchObject({ id: 'n2', hasMore: true, values: { tasks: ['cooking'], circleFirst: true } });
  });
});

describe('what is read from the forms of cover', () => {
  it('takes times as people write them, and knows empty from wrong', () => {
    const given = coverIn({
      'date1-day': '20',
      'date1-month': '3',
      'date1-year': '2026',
      from1: '7',
      to1: '9.30',
      pay: '£14',
    });
    expect(given.spans[0]).toEqual({ date: '2026-03-20', from: '07:00', to: '09:30', kind: 'awake' });
    expect(given).toMatchObject({ payPence: 1400, sleepInPence: null, circleFirst: false, tasks: [] });
    expect(coverIn({ from1: 'noon' }).spans[0]?.from).toBe('noon');
    expect(coverIn(null).spans).toHaveLength(7);
    expect(widerIn({ withinMiles: '15', pay: 'x' })).toEqual({ withinMiles: 15, payPence: NaN, sleepInPence: null });
    expect(planIn({ people: ' Sam\r\n' })).toEqual({ people: 'Sam', facts: '', things: '', never: '' });
  });
});

describe('what a PA sees of cover', () => {
  const offer = {
    id: 'o1',
    requestId: 'r1',
    personId: 'p2',
    state: 'sent',
    wave: 1,
    score: 80,
    sentAt: NOW,
    decidedAt: null,
  } as const;
  const offered = {
    request,
    spans: [span],
    offer,
    note: '',
    fit: ['You said you are free at all these times'],
    distance: 'About 2 miles away',
    employer: null,
    verified: null,
    address: null,
    isTrusted: false,
  };

  it('can say yes or no until it begins', () => {
    expect(offeredModel(offered, NOW)).toMatchObject({ canAccept: true, canDecline: true, canWithdraw: false });
    expect(offeredModel(offered, request.startsAt)).toMatchObject({ canAccept: false, canDecline: false });
    const declined = { ...offered, offer: { ...offer, state: 'declined' as const } };
    expect(offeredModel(declined, NOW)).toMatchObject({ canAccept: true, canDecline: false });
  });

  it('is told to wait, then where to go, and whether staff know the employer', () => {
    const mine = { ...offered, offer: { ...offer, state: 'accepted' as const }, employer: 'Jo B.', distance: null };
    const held = { ...mine, request: { ...request, state: 'held' as const } };
    expect(offeredModel(held, NOW)).toMatchObject({ isHeld: true, canWithdraw: true, employer: 'Jo B.' });
    const confirmed = { ...mine, request: { ...request, state: 'confirmed' as const }, address: 'Here' };
    const verified = { on: '2026-01-05', how: 'seen with a letter' };
    const model = offeredModel({ ...confirmed, verified }, NOW);
    expect(model).toMatchObject({ address: 'Here', state: { kind: 'good' } });
    expect(JSON.stringify(model['rows'])).toContain('since 5 January 2026: seen with a letter');
    const over = { ...mine, request: { ...request, state: 'done' as const } };
    expect(offeredModel(over, NOW)).toMatchObject({ state: { text: 'Over' }, canWithdraw: false });
  });

  it('finds what waits first, and nothing where nothing is', () => {
    const taken = { ...offered, distance: null, offer: { ...offer, state: 'taken' as const } };
    const mine = { ...offered, offer: { ...offer, state: 'accepted' as const } };
    const { groups } = offeredListModel([taken, mine, offered]) as unknown as { groups: { title: string }[] };
    expect(groups.map(({ title }) => title)).toEqual(['Can you come?', 'You said yes', 'Others']);
    expect(offeredListModel([])['groups']).toEqual([]);
  });
});

describe('what staff see of cover', () => {
  const row = { request, spans: [span], employer: 'Jo B.', asked: 5 };

  it('is who needs a call first, and how soon it begins', () => {
    const soon = { ...row, request: { ...request, helpAskedAt: NOW, startsAt: new Date('2026-03-18T15:00:00Z') } };
    const held = { ...row, request: { ...request, state: 'held' as const } };
    const model = coverBoardModel({ view: 'waiting', rows: [soon, held], total: 2, page: 1, pages: 1 }, NOW);
    const text = JSON.stringify(model['rows']);
    expect(text).toContain('Asked for help: call them. In 3 hours. 5 PAs asked. 1 time');
    expect(text).toContain('A PA said yes');
    expect(model.title).toBe('Cover: Waiting');
  });

  it('has pages for what nobody took', () => {
    const list = { view: 'unfilled' as const, rows: [row], total: 50, page: 2, pages: 3 };
    expect(coverBoardModel(list, NOW).title).toBe('Cover: Nobody came, page 2');
  });
});
