import { ConflictError } from '@pa/platform';

/** Where a PA's profile stands. "Hidden" and "not looking now" are switches beside the state, not states. */
export const PA_PROFILE_STATES = [
  'draft',
  'submitted',
  'published',
  'paused',
  'needs-changes',
  'removed',
  'archived',
] as const;
export type PaProfileState = (typeof PA_PROFILE_STATES)[number];

/** Who carries a move out: the PA, the register's staff, or the worker by the calendar. */
export type Mover = 'pa' | 'staff' | 'calendar';

interface Move {
  readonly by: Mover;
  /** From which states, and to which. A deed that is not named for a state is refused there. */
  readonly to: Partial<Record<PaProfileState, PaProfileState>>;
}

/**
 * Every deed that may move a profile. This is the only place that says where a profile can go.
 *
 * - `publish-at-once` is sending a profile in where the register looks at profiles after they are shown.
 * - `archive` is closed to a profile that staff sent back or took down: bringing it back would slip past their decision.
 * - A removed profile can be sent in again with an answer; staff then decide again. They can also undo by themselves.
 */
export const MOVES = {
  submit: { by: 'pa', to: { draft: 'submitted', 'needs-changes': 'submitted', removed: 'submitted' } },
  'publish-at-once': { by: 'pa', to: { draft: 'published' } },
  withdraw: { by: 'pa', to: { submitted: 'draft' } },
  pause: { by: 'pa', to: { published: 'paused' } },
  resume: { by: 'pa', to: { paused: 'published' } },
  archive: { by: 'pa', to: { draft: 'archived', published: 'archived', paused: 'archived' } },
  reopen: { by: 'pa', to: { archived: 'draft' } },
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
  'send-text-back': { by: 'staff', to: { published: 'published', paused: 'paused' } },
  remove: {
    by: 'staff',
    to: { submitted: 'removed', published: 'removed', paused: 'removed', 'needs-changes': 'removed' },
  },
  'pause-unconfirmed': { by: 'calendar', to: { published: 'paused' } },
} as const satisfies Record<string, Move>;

export type PaProfileDeed = keyof typeof MOVES;

const WORDS: Readonly<Record<PaProfileState, string>> = {
  draft: 'not finished yet',
  submitted: 'waiting for us to look at it',
  published: 'on the register',
  paused: 'paused',
  'needs-changes': 'waiting for your changes',
  removed: 'taken off the register',
  archived: 'put away',
};

/** How a state is said to the PA, after "Your profile is". */
export function stateWords(state: PaProfileState): string {
  return WORDS[state];
}

/** Where a deed leads from a state; null when it cannot be done there. */
export function findMove(deed: PaProfileDeed, from: PaProfileState): PaProfileState | null {
  const move: Move = MOVES[deed];
  return move.to[from] ?? null;
}

/**
 * Where a deed leads from a state.
 * @throws ConflictError when it cannot be done there
 */
export function getMove(deed: PaProfileDeed, from: PaProfileState): PaProfileState {
  const to = findMove(deed, from);
  if (to) return to;
  throw new ConflictError('not-now', `This cannot be done now: the profile is ${stateWords(from)}.`);
}

/** The states a deed can be done in, for conditional updates of many rows. */
export function statesFor(deed: PaProfileDeed): PaProfileState[] {
  return PA_PROFILE_STATES.filter((state) => findMove(deed, state) !== null);
}
