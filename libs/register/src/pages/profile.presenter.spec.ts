import { NOW, ownProfile } from '../../../../test/support/register/own-profile';
import type { OwnPaProfile } from '../own-pa-profile';
import { PA_PROFILE_STATES } from '../pa-profile-state';
import { registerPaths } from '../register.paths';
import { pendingWordsStatus, statusOf } from './profile-status';
import { profileModel, type ProfileAct } from './profile.presenter';
import { sendModel } from './send.presenter';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const refused = { decision: 'needs-changes', reasons: ['full-name'], words: 'Take it out.', decidedAt: NOW } as const;
const actsOf = (own: OwnPaProfile) =>
  profileModel(own, NOW) as unknown as { mainActs: ProfileAct[]; otherActs: ProfileAct[] };
const textsOf = (acts: readonly ProfileAct[]) => acts.map(({ text }) => text);

describe('How a profile stands', () => {
  it.each(PA_PROFILE_STATES)('is said for %s in a title and a line, with one thing to do next', (state) => {
    const own = ownProfile(state, { lastDecision: refused });
    const { title, lines } = statusOf(own, NOW);
    expect(title).not.toBe('');
    expect(lines.length).toBeGreaterThan(0);
    expect(actsOf(own).mainActs).toHaveLength(1);
  });

  it('says that employers only find approved PAs, and leads to what is left', () => {
    const own = ownProfile('published', { isShown: false, needsApproval: true });
    expect(statusOf(own, NOW).lines.join(' ')).toContain('Employers only find you once you are approved.');
    expect(actsOf(own).mainActs).toEqual([{ text: 'See what is left for your approval', href: '/pa/approval' }]);
  });

  it('shows reasons and words of staff only while the PA is to answer them', () => {
    expect(statusOf(ownProfile('needs-changes', { lastDecision: refused }), NOW).decision).toEqual({
      reasons: ['It shows a full name'],
      words: 'Take it out.',
    });
    expect(statusOf(ownProfile('published', { lastDecision: refused }), NOW).decision).toBeNull();
  });

  it('asks after 60 days, and says what happens without an answer', () => {
    const own = ownProfile('published', { confirmedAt: daysAgo(61), askedAt: daysAgo(1) });
    expect(statusOf(own, NOW)).toMatchObject({
      kind: 'wait',
      title: 'Are you still available?',
      lines: [
        'It is 61 days since you told us that your profile is right.',
        'If we do not hear from you, we pause it after 90 days.',
      ],
    });
    expect(actsOf(own).mainActs).toEqual([{ text: 'Yes, I am still available', post: registerPaths.confirm }]);
  });

  it('can be said to be right on any day but the one on which it was', () => {
    expect(actsOf(ownProfile('published')).mainActs[0]?.href).toBe(registerPaths.preview);
    expect(actsOf(ownProfile('published', { confirmedAt: daysAgo(2) })).mainActs[0]?.post).toBe(registerPaths.confirm);
  });

  it('brings a profile back that was paused for want of an answer, or leaves it paused', () => {
    const { mainActs, otherActs } = actsOf(ownProfile('paused', { pausedReason: 'not-confirmed' }));
    expect(mainActs).toEqual([{ text: 'Yes, I am still available', post: registerPaths.confirm }]);
    expect(textsOf(otherActs)).toEqual(['Leave it paused', 'Put my profile away']);
  });

  it('says that nobody finds a hidden profile, and offers to show it', () => {
    const own = ownProfile('published', { hidden: true, isShown: false });
    expect(statusOf(own, NOW).title).toBe('Your profile is hidden');
    expect(actsOf(own).mainActs).toEqual([{ text: 'Show my profile again', post: registerPaths.show }]);
    expect(textsOf(actsOf(own).otherActs)).not.toContain('Hide my profile');
  });

  it('says that somebody who is not looking now is not shown', () => {
    const own = ownProfile('published', { isShown: false });
    expect(statusOf(own, NOW).title).toBe('You are not looking for work now');
  });

  it('tells of new words that wait, and of new words that were sent back', () => {
    const waiting = { wordsWait: true, isBeingLookedAt: true };
    expect(pendingWordsStatus(ownProfile('published', waiting))?.title).toBe('Your new words wait for us');
    expect(pendingWordsStatus(ownProfile('published', { wordsWait: true, lastDecision: refused }))).toMatchObject({
      title: 'Please change your new words',
      decision: { words: 'Take it out.' },
    });
    expect(pendingWordsStatus(ownProfile('published'))).toBeNull();
  });
});

describe('A draft', () => {
  const missing = [{ field: 'about', message: 'Write a few words about yourself.' }];

  it('begins at the first part with something missing, and goes on there', () => {
    const draft = ownProfile('draft');
    const parts = draft.progress.parts.map((part, place) => (place === 4 ? { ...part, isDone: false, missing } : part));
    const begun = ownProfile('draft', { progress: { parts, doneCount: 9, isWhole: false } });
    expect(actsOf(begun).mainActs).toEqual([{ text: 'Go on', href: registerPaths.part('tasks') }]);
    const fresh = ownProfile('draft', { progress: { parts, doneCount: 0, isWhole: false } });
    expect(actsOf(fresh).mainActs[0]?.text).toBe('Start');
    expect(actsOf(draft).mainActs).toEqual([{ text: 'Check and send', href: registerPaths.send }]);
  });

  it('is shown at once where the register looks after, unless staff have something against it', () => {
    const after = { policies: { moderation: 'after', terms: [] } } as const;
    const before = { policies: { moderation: 'before', terms: [] } } as const;
    const words = (own: OwnPaProfile, policy: typeof after | typeof before) => sendModel(own, policy)['whatHappens'];
    expect(words(ownProfile('draft'), after)).toMatch(/^Employers can find you at once/);
    expect(words(ownProfile('draft'), before)).toMatch(/^We read it first/);
    expect(words(ownProfile('draft', { lastDecision: refused }), after)).toMatch(/^We read it first/);
  });

  it('must come with an answer once it was taken off', () => {
    const policy = { policies: { moderation: 'after', terms: [] } } as const;
    const removed = ownProfile('removed', { lastDecision: { ...refused, decision: 'removed' } });
    expect(sendModel(removed, policy)).toMatchObject({ isAnswer: true, mustAnswer: true });
    expect(sendModel(ownProfile('draft'), policy)).toMatchObject({
      isAnswer: false,
      mustAnswer: false,
      decision: null,
    });
  });
});
