import type { OwnVacancy } from '../own-vacancy';
import { mainActs, otherActs } from './advert-acts';

type Part = OwnVacancy['progress']['parts'][number];

const part = (changes: Partial<Part> = {}): Part => ({
  part: 'pay',
  title: 'Pay',
  isDone: false,
  missing: [{ field: 'payPence', message: 'Write what you pay' }],
  ...changes,
});
const WHOLE: OwnVacancy['progress'] = { parts: [part({ isDone: true, missing: [] })], doneCount: 1, isWhole: true };
const OWN = {
  id: 'a1',
  state: 'draft',
  isBlocked: false,
  progress: WHOLE,
  deeds: ['submit'],
} as unknown as OwnVacancy;
const own = (changes: Partial<OwnVacancy> = {}): OwnVacancy => ({ ...OWN, ...changes });
const main = (changes: Partial<OwnVacancy> = {}) => mainActs(own(changes));
const others = (changes: Partial<OwnVacancy> = {}) => otherActs(own(changes)).map(({ text }) => text);

describe('What most people come for', () => {
  it('is to start the first part of an empty draft', () => {
    const parts = [part({ part: 'who-you-want', missing: [{ field: 'title', message: 'Write a title' }] }), part()];
    expect(main({ progress: { parts, doneCount: 0, isWhole: false } })).toEqual([
      { text: 'Start', href: '/employer/adverts/a1/parts/who-you-want' },
    ]);
  });

  it('is to go on with the first part that still misses something', () => {
    const parts = [
      part({ part: 'who-you-want', isDone: true, missing: [] }),
      part({ part: 'skills', missing: [] }),
      part(),
    ];
    expect(main({ progress: { parts, doneCount: 1, isWhole: false } })).toEqual([
      { text: 'Go on', href: '/employer/adverts/a1/parts/pay' },
    ]);
  });

  it('is to check and send a draft that is ready', () => {
    expect(main()).toEqual([{ text: 'Check and send', href: '/employer/adverts/a1/send' }]);
  });

  it('does not wait for a part that may be left out', () => {
    const parts = [part({ part: 'skills', missing: [] })];
    expect(main({ progress: { parts, doneCount: 0, isWhole: true } })[0]?.text).toBe('Check and send');
  });

  it('is to see what has to change where the law does not allow something', () => {
    expect(main({ isBlocked: true })).toEqual([{ text: 'See what to change', href: '/employer/adverts/a1/send' }]);
  });

  it('is to see what is missing in an advert that came back', () => {
    const progress = { parts: [part()], doneCount: 0, isWhole: false };
    expect(main({ state: 'needs-changes', deeds: ['submit', 'close'], progress })).toEqual([
      { text: 'See what to change', href: '/employer/adverts/a1/send' },
    ]);
  });

  it('is to take back what was sent', () => {
    expect(main({ state: 'submitted', deeds: ['withdraw', 'close'] })).toEqual([
      { text: 'Take it back', post: '/employer/adverts/a1/take-back' },
    ]);
  });

  it('is to start a paused advert again', () => {
    expect(main({ state: 'paused', deeds: ['resume', 'close', 'fill'] })).toEqual([
      { text: 'Start again', post: '/employer/adverts/a1/start-again' },
    ]);
  });

  it('is nothing for an open advert', () => {
    expect(main({ state: 'published', deeds: ['pause', 'close', 'fill'] })).toEqual([]);
  });

  it('is a copy of an advert that has ended', () => {
    expect(main({ state: 'filled', deeds: [] })).toEqual([
      { text: 'Copy this advert', href: '/employer/adverts/new?from=a1' },
    ]);
  });
});

describe('What one does now and then', () => {
  it('is to copy or delete a draft', () => {
    expect(others()).toEqual(['Copy this advert', 'Delete this draft']);
    expect(otherActs(own()).at(-1)).toEqual({
      text: 'Delete this draft',
      href: '/employer/adverts/a1/delete',
      hint: 'It is gone for good.',
    });
  });

  it('is to print, pause, close or copy an open advert', () => {
    const open = { state: 'published', deeds: ['pause', 'close', 'fill'] } as const;
    expect(others(open)).toEqual(['Print a poster', 'Pause my advert', 'Close my advert', 'Copy this advert']);
    expect(otherActs(own(open))[1]).toEqual({
      text: 'Pause my advert',
      post: '/employer/adverts/a1/pause',
      hint: 'PAs cannot see it until you start again.',
    });
  });

  it('is everything but pausing once it is paused', () => {
    expect(others({ state: 'paused', deeds: ['resume', 'close', 'fill'] })).toEqual([
      'Print a poster',
      'Close my advert',
      'Copy this advert',
    ]);
  });

  it('is to close one that waits for us', () => {
    expect(others({ state: 'submitted', deeds: ['withdraw', 'close'] })).toEqual(['Close my advert']);
  });

  it('is to close or copy one that came back', () => {
    expect(others({ state: 'removed', deeds: ['submit', 'close'] })).toEqual(['Close my advert', 'Copy this advert']);
  });

  it('is nothing once it has ended: a copy is offered first', () => {
    expect(others({ state: 'expired', deeds: [] })).toEqual([]);
  });
});
