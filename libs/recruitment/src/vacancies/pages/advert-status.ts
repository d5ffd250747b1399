import { dayOf, type LastDecision } from '@pa/register';
import { dateWords } from '@pa/web';
import { advertReasonWords } from '../advert-reasons';
import type { OwnVacancy } from '../own-vacancy';
import type { VacancyState } from '../vacancy-state';

/** How an advert stands, said to its owner. */
export interface AdvertStatus {
  readonly kind: 'plain' | 'good' | 'wait' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  /** Why staff decided as they did, and their words. */
  readonly decision: { readonly reasons: readonly string[]; readonly words: string } | null;
}

type Said = Omit<AdvertStatus, 'decision'>;

/** The one notice at the top of an advert. */
export function statusOf(own: OwnVacancy): AdvertStatus {
  const isAgainst = own.state === 'needs-changes' || own.state === 'removed';
  return { ...STATUS[own.state](own), decision: isAgainst ? decisionWords(own.lastDecision) : null };
}

/** New words that are not shown yet; null when there are none. */
export function newWordsStatus(own: OwnVacancy): AdvertStatus | null {
  if (!own.wordsWait) return null;
  if (own.isBeingLookedAt)
    return {
      kind: 'wait',
      title: 'Your new words wait for us',
      lines: ['We read them first. Until then PAs see the old ones.'],
      decision: null,
    };
  return {
    kind: 'wait',
    title: 'Please change your new words',
    lines: ['We cannot show them like this. PAs still see the old ones.'],
    decision: decisionWords(own.lastDecision),
  };
}

export function decisionWords(decision: LastDecision | null): AdvertStatus['decision'] {
  return decision && { reasons: advertReasonWords(decision.reasons), words: decision.words };
}

const STATUS: Readonly<Record<VacancyState, (own: OwnVacancy) => Said>> = {
  draft: (own) => ({
    kind: isReady(own) ? 'good' : 'plain',
    title: isReady(own) ? 'Your advert is ready to send' : 'Your advert is not finished yet',
    lines: ['What you save stays here. Nobody else sees it until you send it.'],
  }),
  submitted: ({ submittedAt }) => ({
    kind: 'wait',
    title: 'We are looking at your advert',
    lines: [`${submittedAt ? `You sent it on ${dayOf(submittedAt)}. ` : ''}We email you when we have looked at it.`],
  }),
  published: ({ closesOn, isOpen }) => ({
    kind: isOpen ? 'good' : 'wait',
    title: isOpen ? 'Your advert is open' : 'Your advert is held back',
    lines: isOpen
      ? [`PAs can see it${closesOn ? ` until ${dateWords(closesOn)}` : ''}.`]
      : ['PAs cannot see it while there is something to sort out with your account. Please call us.'],
  }),
  paused: ({ pausedReason }) => ({
    kind: 'wait',
    title: 'Your advert is paused',
    lines:
      pausedReason === 'no-access'
        ? ['Your access to PAs has ended, so we paused it. Start it again when you have access.']
        : ['PAs cannot see it until you start again.'],
  }),
  'needs-changes': () => ({
    kind: 'wait',
    title: 'Please change your advert',
    lines: ['We looked at it and cannot show it yet. Change it, then send it again.'],
  }),
  removed: () => ({
    kind: 'bad',
    title: 'We took your advert down',
    lines: ['You can tell us what you think, or change it, and send it again. You can also call us.'],
  }),
  filled: ({ endedAt }) => ({
    kind: 'good',
    title: 'You found somebody',
    lines: [`Your advert ended${endedAt ? ` on ${dayOf(endedAt)}` : ''}. You can copy it for the next time.`],
  }),
  closed: ({ endedAt }) => ({
    kind: 'plain',
    title: 'Your advert is closed',
    lines: [`It ended${endedAt ? ` on ${dayOf(endedAt)}` : ''}. You can copy it to look again.`],
  }),
  expired: ({ closesOn }) => ({
    kind: 'plain',
    title: 'Your advert has passed its closing date',
    lines: [`It closed${closesOn ? ` after ${dateWords(closesOn)}` : ''}. You can copy it to look again.`],
  }),
};

/** Nothing missing, and nothing that the law does not allow. */
export function isReady({ progress, isBlocked }: Pick<OwnVacancy, 'progress' | 'isBlocked'>): boolean {
  return progress.isWhole && !isBlocked;
}

const SHORT: Readonly<Record<VacancyState, { readonly kind: string; readonly text: string; readonly icon?: string }>> =
  {
    draft: { kind: 'plain', text: 'Draft', icon: 'pencil' },
    submitted: { kind: 'wait', text: 'Waits for us' },
    published: { kind: 'good', text: 'Open' },
    paused: { kind: 'wait', text: 'Paused' },
    'needs-changes': { kind: 'wait', text: 'Please change it' },
    removed: { kind: 'bad', text: 'Taken down' },
    filled: { kind: 'plain', text: 'Filled', icon: 'check' },
    closed: { kind: 'plain', text: 'Closed' },
    expired: { kind: 'plain', text: 'Closing date passed' },
  };

/** A state as a tag in a list. */
export function stateTag(state: VacancyState): object {
  return SHORT[state];
}
