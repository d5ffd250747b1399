import { ConflictError } from '@pa/platform';

/** Where an application stands. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'shortlisted',
  'interview',
  'offered',
  'accepted',
  'hired',
  'declined',
  'withdrawn',
  'unsuccessful',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Who carries a move out: the PA, the employer (or who acts for them), or the worker when an advert ends. */
export type ApplicationMover = 'pa' | 'employer' | 'calendar';

interface Move {
  readonly by: ApplicationMover;
  /** From which states, and to which. A deed that is not named for a state is refused there. */
  readonly to: Partial<Record<ApplicationState, ApplicationState>>;
}

/**
 * Every deed that may move an application. This is the only place that says where one can go.
 *
 * - An interview may be left out; new times may be offered again and again.
 * - An offer that is taken back leaves the PA on the shortlist. Once accepted it is a promise: it is not taken back, but
 *   an employer may still say no before the first day, where a check turns out badly.
 * - A draft is nobody else's business: it is thrown away, not withdrawn.
 * - `end-with-advert` is for those still waiting when an advert is filled or closed.
 */
export const APPLICATION_MOVES = {
  submit: { by: 'pa', to: { draft: 'submitted' } },
  shortlist: { by: 'employer', to: { submitted: 'shortlisted' } },
  'offer-interview': { by: 'employer', to: { shortlisted: 'interview', interview: 'interview' } },
  'make-offer': { by: 'employer', to: { shortlisted: 'offered', interview: 'offered' } },
  'take-offer-back': { by: 'employer', to: { offered: 'shortlisted' } },
  'accept-offer': { by: 'pa', to: { offered: 'accepted' } },
  'decline-offer': { by: 'pa', to: { offered: 'declined' } },
  hire: { by: 'employer', to: { accepted: 'hired' } },
  withdraw: {
    by: 'pa',
    to: {
      submitted: 'withdrawn',
      shortlisted: 'withdrawn',
      interview: 'withdrawn',
      offered: 'withdrawn',
      accepted: 'withdrawn',
    },
  },
  'turn-down': {
    by: 'employer',
    to: {
      submitted: 'unsuccessful',
      shortlisted: 'unsuccessful',
      interview: 'unsuccessful',
      offered: 'unsuccessful',
      accepted: 'unsuccessful',
    },
  },
  'end-with-advert': {
    by: 'calendar',
    to: { submitted: 'unsuccessful', shortlisted: 'unsuccessful', interview: 'unsuccessful' },
  },
} as const satisfies Record<string, Move>;

export type ApplicationDeed = keyof typeof APPLICATION_MOVES;

/** Those that may still lead to a job. */
export const OPEN_STATES: readonly ApplicationState[] = [
  'submitted',
  'shortlisted',
  'interview',
  'offered',
  'accepted',
];

/** Over, whichever way. */
export const ENDED_STATES: readonly ApplicationState[] = ['hired', 'declined', 'withdrawn', 'unsuccessful'];

const WORDS: Readonly<Record<ApplicationState, string>> = {
  draft: 'not sent yet',
  submitted: 'sent',
  shortlisted: 'on the shortlist',
  interview: 'at the interview stage',
  offered: 'offered the job',
  accepted: 'an offer that was accepted',
  hired: 'hired',
  declined: 'an offer that was declined',
  withdrawn: 'withdrawn by the PA',
  unsuccessful: 'not going further',
};

/** How a state is said, after "This application is". */
export function applicationStateWords(state: ApplicationState): string {
  return WORDS[state];
}

/** Where a deed leads from a state; null when it cannot be done there. */
export function findApplicationMove(deed: ApplicationDeed, from: ApplicationState): ApplicationState | null {
  const move: Move = APPLICATION_MOVES[deed];
  return move.to[from] ?? null;
}

/**
 * Where a deed leads from a state.
 * @throws ConflictError that says how it stands, for whoever came too late
 */
export function getApplicationMove(deed: ApplicationDeed, from: ApplicationState): ApplicationState {
  const to = findApplicationMove(deed, from);
  if (to) return to;
  throw new ConflictError('not-now', `This cannot be done now: the application is ${applicationStateWords(from)}.`);
}

/** The states a deed can be done in. */
export function applicationStatesFor(deed: ApplicationDeed): ApplicationState[] {
  return APPLICATION_STATES.filter((state) => findApplicationMove(deed, state) !== null);
}
