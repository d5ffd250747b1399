import type { LastDecision } from '@pa/register';
import type { OwnVacancy } from '../own-vacancy';
import { VACANCY_STATES } from '../vacancy-state';
import { decisionWords, isReady, newWordsStatus, stateTag, statusOf } from './advert-status';

const AT = new Date('2026-11-22T09:00:00Z');
const DECISION: LastDecision = {
  decision: 'needs-changes',
  reasons: ['full-name', 'pay'],
  words: 'Please take the name out.',
  decidedAt: AT,
};
const SAID = {
  reasons: ['It shows a full name', 'The pay may be against the law'],
  words: 'Please take the name out.',
};
const OWN = {
  state: 'draft',
  isOpen: false,
  pausedReason: null,
  progress: { parts: [], doneCount: 0, isWhole: false },
  isBlocked: false,
  wordsWait: false,
  isBeingLookedAt: false,
  lastDecision: null,
  closesOn: null,
  submittedAt: null,
  endedAt: null,
} as unknown as OwnVacancy;
const WHOLE: OwnVacancy['progress'] = { parts: [], doneCount: 9, isWhole: true };
const own = (changes: Partial<OwnVacancy> = {}): OwnVacancy => ({ ...OWN, ...changes });
const status = (changes: Partial<OwnVacancy>) => statusOf(own(changes));
const line = (changes: Partial<OwnVacancy>) => status(changes).lines.join(' ');

describe('How an advert stands, said to its owner', () => {
  it('tells of a draft whether it is ready to send', () => {
    const unfinished = { kind: 'plain', title: 'Your advert is not finished yet' };
    expect(status({})).toMatchObject(unfinished);
    expect(status({ progress: WHOLE, isBlocked: true })).toMatchObject(unfinished);
    expect(status({ progress: WHOLE })).toMatchObject({ kind: 'good', title: 'Your advert is ready to send' });
  });

  it('tells since when we look at it, where that is known', () => {
    expect(line({ state: 'submitted', submittedAt: AT })).toBe(
      'You sent it on 22 November 2026. We email you when we have looked at it.',
    );
    expect(line({ state: 'submitted' })).toBe('We email you when we have looked at it.');
  });

  it('tells of an open advert until when PAs can see it', () => {
    const open = { state: 'published', isOpen: true } as const;
    expect(status(open)).toMatchObject({ kind: 'good', title: 'Your advert is open', lines: ['PAs can see it.'] });
    expect(line({ ...open, closesOn: '2026-12-01' })).toBe('PAs can see it until 1 December 2026.');
  });

  it('asks the owner of one that is held back to call', () => {
    expect(status({ state: 'published', closesOn: '2026-12-01' })).toEqual({
      kind: 'wait',
      title: 'Your advert is held back',
      lines: ['PAs cannot see it while there is something to sort out with your account. Please call us.'],
      decision: null,
    });
  });

  it('tells who paused it: the owner, or we when the access had ended', () => {
    expect(line({ state: 'paused', pausedReason: 'by-employer' })).toBe('PAs cannot see it until you start again.');
    expect(line({ state: 'paused', pausedReason: 'no-access' })).toBe(
      'Your access to PAs has ended, so we paused it. Start it again when you have access.',
    );
  });

  it('tells on which day it ended, where that is known', () => {
    expect(line({ state: 'filled', endedAt: AT })).toBe(
      'Your advert ended on 22 November 2026. You can copy it for the next time.',
    );
    expect(line({ state: 'filled' })).toBe('Your advert ended. You can copy it for the next time.');
    expect(line({ state: 'closed', endedAt: AT })).toBe('It ended on 22 November 2026. You can copy it to look again.');
    expect(line({ state: 'closed' })).toBe('It ended. You can copy it to look again.');
    expect(line({ state: 'expired', closesOn: '2026-11-20' })).toBe(
      'It closed after 20 November 2026. You can copy it to look again.',
    );
    expect(line({ state: 'expired' })).toBe('It closed. You can copy it to look again.');
  });

  it('says why we asked for changes or took it down', () => {
    expect(status({ state: 'needs-changes', lastDecision: DECISION })).toMatchObject({
      kind: 'wait',
      title: 'Please change your advert',
      decision: SAID,
    });
    expect(status({ state: 'removed', lastDecision: { ...DECISION, decision: 'removed' } })).toMatchObject({
      kind: 'bad',
      title: 'We took your advert down',
      decision: SAID,
    });
  });

  it('does not repeat an old decision once the advert has moved on', () => {
    expect(status({ state: 'submitted', lastDecision: DECISION }).decision).toBeNull();
    expect(status({ state: 'published', isOpen: true, lastDecision: DECISION }).decision).toBeNull();
  });
});

describe('New words that are not shown yet', () => {
  it('have no notice when there are none', () => {
    expect(newWordsStatus(own({ state: 'published', isBeingLookedAt: true }))).toBeNull();
  });

  it('wait for us, without what was said about earlier ones', () => {
    const words = newWordsStatus(own({ wordsWait: true, isBeingLookedAt: true, lastDecision: DECISION }));
    expect(words).toEqual({
      kind: 'wait',
      title: 'Your new words wait for us',
      lines: ['We read them first. Until then PAs see the old ones.'],
      decision: null,
    });
  });

  it('are to be changed when we sent them back, and we say why', () => {
    expect(newWordsStatus(own({ wordsWait: true, lastDecision: DECISION }))).toEqual({
      kind: 'wait',
      title: 'Please change your new words',
      lines: ['We cannot show them like this. PAs still see the old ones.'],
      decision: SAID,
    });
  });
});

describe('A decision in words', () => {
  it('leaves out a reason that is not in the list any more', () => {
    expect(decisionWords({ ...DECISION, reasons: ['long-gone', 'pay'] })?.reasons).toEqual([
      'The pay may be against the law',
    ]);
  });

  it('is nothing when nothing was decided', () => {
    expect(decisionWords(null)).toBeNull();
  });
});

describe('An advert that is ready', () => {
  it('misses nothing and has nothing that the law does not allow', () => {
    expect(isReady({ progress: WHOLE, isBlocked: false })).toBe(true);
    expect(isReady({ progress: WHOLE, isBlocked: true })).toBe(false);
    expect(isReady({ progress: { ...WHOLE, isWhole: false }, isBlocked: false })).toBe(false);
  });
});

describe('A state as a tag', () => {
  it('has words of its own for each state', () => {
    const texts = VACANCY_STATES.map((state) => (stateTag(state) as { text: string }).text);
    expect(new Set(texts).size).toBe(VACANCY_STATES.length);
    expect(stateTag('draft')).toEqual({ kind: 'plain', text: 'Draft', icon: 'pencil' });
    expect(stateTag('expired')).toEqual({ kind: 'plain', text: 'Closing date passed' });
  });
});
