import { ConflictError } from '@pa/platform';

/** Where an advert stands. */
export const VACANCY_STATES = [
  'draft',
  'submitted',
  'published',
  'paused',
  'needs-changes',
  'removed',
  'filled',
  'closed',
  'expired',
] as const;
export type VacancyState = (typeof VACANCY_STATES)[number];

/** Who carries a move out: the employer (or who acts for them), the register's staff, or the worker by the calendar. */
export type VacancyMover = 'employer' | 'staff' | 'calendar';

interface Move {
  readonly by: VacancyMover;
  /** From which states, and to which. A deed that is not named for a state is refused there. */
  readonly to: Partial<Record<VacancyState, VacancyState>>;
}

/**
 * Every deed that may move an advert. This is the only place that says where an advert can go.
 *
 * - `publish-at-once` is sending an advert in where the register looks at adverts after they are shown.
 * - A draft that staff decided about once is closed instead of deleted, so that their decision stays on record.
 * - What ended (filled, closed, expired) stays ended, so that those who answered can rely on it; a copy begins anew.
 * - `pause-without-access` is for an owner who may not start new conversations.
 */
export const VACANCY_MOVES = {
  submit: { by: 'employer', to: { draft: 'submitted', 'needs-changes': 'submitted', removed: 'submitted' } },
  'publish-at-once': { by: 'employer', to: { draft: 'published' } },
  withdraw: { by: 'employer', to: { submitted: 'draft' } },
  pause: { by: 'employer', to: { published: 'paused' } },
  resume: { by: 'employer', to: { paused: 'published' } },
  close: {
    by: 'employer',
    to: {
      draft: 'closed',
      submitted: 'closed',
      published: 'closed',
      paused: 'closed',
      'needs-changes': 'closed',
      removed: 'closed',
    },
  },
  fill: { by: 'employer', to: { published: 'filled', paused: 'filled' } },
  approve: {
    by: 'staff',
    to: {
      submitted: 'published',
      published: 'published',
      paused: 'paused',
      'needs-changes': 'published',
      removed: 'published',
    },
  },
  'ask-for-changes': {
    by: 'staff',
    to: { submitted: 'needs-changes', published: 'needs-changes', paused: 'needs-changes' },
  },
  remove: {
    by: 'staff',
    to: { submitted: 'removed', published: 'removed', paused: 'removed', 'needs-changes': 'removed' },
  },
  expire: { by: 'calendar', to: { published: 'expired', paused: 'expired' } },
  'pause-without-access': { by: 'calendar', to: { published: 'paused' } },
} as const satisfies Record<string, Move>;

export type VacancyDeed = keyof typeof VACANCY_MOVES;

const WORDS: Readonly<Record<VacancyState, string>> = {
  draft: 'not finished yet',
  submitted: 'waiting for us to look at it',
  published: 'open',
  paused: 'paused',
  'needs-changes': 'waiting for your changes',
  removed: 'taken down by us',
  filled: 'filled',
  closed: 'closed',
  expired: 'past its closing date',
};

/** How a state is said, after "This advert is". */
export function vacancyStateWords(state: VacancyState): string {
  return WORDS[state];
}

/** Where a deed leads from a state; null when it cannot be done there. */
export function findVacancyMove(deed: VacancyDeed, from: VacancyState): VacancyState | null {
  const move: Move = VACANCY_MOVES[deed];
  return move.to[from] ?? null;
}

/**
 * Where a deed leads from a state.
 * @throws ConflictError when it cannot be done there
 */
export function getVacancyMove(deed: VacancyDeed, from: VacancyState): VacancyState {
  const to = findVacancyMove(deed, from);
  if (to) return to;
  throw new ConflictError('not-now', `This cannot be done now: the advert is ${vacancyStateWords(from)}.`);
}

/** The states a deed can be done in, for conditional updates of many rows. */
export function vacancyStatesFor(deed: VacancyDeed): VacancyState[] {
  return VACANCY_STATES.filter((state) => findVacancyMove(deed, state) !== null);
}
