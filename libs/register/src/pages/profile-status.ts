import { agoWords, countWords, dateWords } from '@pa/web';
import { localDay } from '../local-day';
import type { LastDecision } from '../look-table';
import { moderationReasons } from '../moderation-reasons';
import type { OwnPaProfile } from '../own-pa-profile';

/** How a profile stands, said to its PA. */
export interface ProfileStatus {
  readonly kind: 'plain' | 'good' | 'wait' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  /** Why staff decided as they did, and their words. */
  readonly decision: DecisionWords | null;
}

export interface DecisionWords {
  readonly reasons: readonly string[];
  readonly words: string;
}

const DAY_MS = 86_400_000;
const PAUSED_AT_DAYS = 90;

/** The one notice at the top of a PA's profile. */
export function statusOf(own: OwnPaProfile, now: Date): ProfileStatus {
  if (own.state === 'published') return { ...publishedStatus(own, now), decision: null };
  const decision = own.state === 'needs-changes' || own.state === 'removed' ? decisionWords(own.lastDecision) : null;
  return { ...STATUS[own.state](own), decision };
}

/** Changed words that are not shown yet; null when there are none. */
export function pendingWordsStatus(own: OwnPaProfile): ProfileStatus | null {
  if (!own.wordsWait) return null;
  if (own.isBeingLookedAt)
    return {
      kind: 'wait',
      title: 'Your new words wait for us',
      lines: ['We read them first. Until then employers see the old ones.'],
      decision: null,
    };
  return {
    kind: 'wait',
    title: 'Please change your new words',
    lines: ['We cannot show them like this. Employers still see the old ones.'],
    decision: decisionWords(own.lastDecision),
  };
}

export function decisionWords(decision: LastDecision | null): DecisionWords | null {
  return decision && { reasons: reasonWords(decision.reasons), words: decision.words };
}

/** The labels of reasons; a key that is not in the list any more is left out. */
export function reasonWords(keys: readonly string[]): string[] {
  return moderationReasons.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

/** "3 March 2026" on the wall. */
export function dayOf(instant: Date): string {
  return dateWords(localDay(instant));
}

/** Whole days since an instant. */
export function daysSince(instant: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - instant.getTime()) / DAY_MS));
}

type Said = Omit<ProfileStatus, 'decision'>;

const STATUS: Readonly<Record<Exclude<OwnPaProfile['state'], 'published'>, (own: OwnPaProfile) => Said>> = {
  draft: ({ progress }) => ({
    kind: progress.isWhole ? 'good' : 'plain',
    title: progress.isWhole ? 'Your profile is ready to send' : 'Your profile is not finished yet',
    lines: ['What you save stays here. Nobody else sees it until you send it.'],
  }),
  submitted: ({ submittedAt }) => ({
    kind: 'wait',
    title: 'We are looking at your profile',
    lines: [`${submittedAt ? `You sent it on ${dayOf(submittedAt)}. ` : ''}We email you when we have looked at it.`],
  }),
  paused: ({ pausedReason }) => ({
    kind: 'wait',
    title: 'Your profile is paused',
    lines:
      pausedReason === 'not-confirmed'
        ? [
            `You had not told us for ${PAUSED_AT_DAYS} days that it is still right, so we paused it.`,
            'One press puts it back.',
          ]
        : ['Employers cannot find it until you start again.'],
  }),
  'needs-changes': () => ({
    kind: 'wait',
    title: 'Please change your profile',
    lines: ['We looked at it and cannot show it yet. Change it, then send it again.'],
  }),
  removed: () => ({
    kind: 'bad',
    title: 'We took your profile off the register',
    lines: ['You can tell us what you think, or change it, and send it again. You can also call us.'],
  }),
  archived: () => ({
    kind: 'plain',
    title: 'Your profile is put away',
    lines: ['Nobody can see it. All you wrote is kept, and you can bring it back at any time.'],
  }),
};

function publishedStatus(own: OwnPaProfile, now: Date): Said {
  if (own.hidden)
    return {
      kind: 'wait',
      title: 'Your profile is hidden',
      lines: ['It stays on the register, but nobody can find it until you show it again.'],
    };
  if (own.needsApproval)
    return {
      kind: 'wait',
      title: 'Your profile is ready',
      lines: ['Employers only find you once you are approved. You can look for jobs and answer adverts now.'],
    };
  if (!own.isShown)
    return {
      kind: 'wait',
      title: 'You are not looking for work now',
      lines: ['So nobody can find your profile. You can change that under “The work you want”.'],
    };
  if (own.askedAt) return askedStatus(own.confirmedAt ?? own.askedAt, now);
  return {
    kind: 'good',
    title: 'Your profile is on the register',
    lines: [
      'Employers can find you.',
      ...(own.confirmedAt ? [`You told us ${agoWords(daysSince(own.confirmedAt, now))} that it is right.`] : []),
    ],
  };
}

function askedStatus(confirmedAt: Date, now: Date): Said {
  const days = daysSince(confirmedAt, now);
  return {
    kind: 'wait',
    title: 'Are you still available?',
    lines: [
      `It is ${countWords(days, 'day')} since you told us that your profile is right.`,
      `If we do not hear from you, we pause it after ${PAUSED_AT_DAYS} days.`,
    ],
  };
}
