import { ConflictError } from '@pa/platform';

/** Where it stands that one person acts for another. */
export const REPRESENTATION_STATES = ['invited', 'active', 'suspended', 'ended', 'expired'] as const;
export type RepresentationState = (typeof REPRESENTATION_STATES)[number];

/** Who carries a move out: one of the two people, the register's staff, or the worker by the calendar. */
export type RepresentationMover = 'employer' | 'representative' | 'staff' | 'calendar';

interface Move {
  readonly by: readonly RepresentationMover[];
  readonly to: Partial<Record<RepresentationState, RepresentationState>>;
}

/**
 * Every deed that may move a representation, and who may do it. This is the only place that says where one can go.
 *
 * - `end` never asks anyone: it suspends at once, and staff look at it afterwards.
 * - `restore` and `confirm-end` are what staff decide then. What the employer ended staff do not restore: the service
 *   refuses it, because the way back is a new invitation by the employer.
 * - Nothing leads out of `ended` and `expired`: who acts again is invited again.
 */
export const MOVES = {
  accept: { by: ['representative'], to: { invited: 'active' } },
  decline: { by: ['representative'], to: { invited: 'ended' } },
  withdraw: { by: ['employer', 'staff'], to: { invited: 'ended' } },
  change: { by: ['employer', 'staff'], to: { active: 'active' } },
  'record-basis': { by: ['staff'], to: { invited: 'invited', active: 'active', suspended: 'suspended' } },
  end: { by: ['employer', 'representative', 'staff'], to: { active: 'suspended' } },
  restore: { by: ['staff'], to: { suspended: 'active' } },
  'confirm-end': { by: ['staff'], to: { suspended: 'ended' } },
  lapse: { by: ['calendar'], to: { invited: 'expired' } },
  expire: { by: ['calendar'], to: { active: 'expired' } },
} as const satisfies Record<string, Move>;

export type RepresentationDeed = keyof typeof MOVES;

const WORDS: Readonly<Record<RepresentationState, string>> = {
  invited: 'asked, no answer yet',
  active: 'acting',
  suspended: 'stopped, we are looking at it',
  ended: 'ended',
  expired: 'over: the time is up',
};

export function representationStateWords(state: RepresentationState): string {
  return WORDS[state];
}

/** Where a deed leads from a state; null when it cannot be done there, or not by this mover. */
export function findRepresentationMove(
  deed: RepresentationDeed,
  from: RepresentationState,
  by: RepresentationMover,
): RepresentationState | null {
  const move: Move = MOVES[deed];
  return move.by.includes(by) ? (move.to[from] ?? null) : null;
}

/**
 * Where a deed leads from a state.
 * @throws ConflictError when it cannot be done there
 */
export function getRepresentationMove(
  deed: RepresentationDeed,
  from: RepresentationState,
  by: RepresentationMover,
): RepresentationState {
  const to = findRepresentationMove(deed, from, by);
  if (to) return to;
  throw new ConflictError(
    'not-now',
    `This cannot be done now. It stands like this: ${representationStateWords(from)}.`,
  );
}

/** The states a deed can be done in, for conditional updates of many rows. */
export function statesFor(deed: RepresentationDeed): RepresentationState[] {
  const move: Move = MOVES[deed];
  return REPRESENTATION_STATES.filter((state) => move.to[state] !== undefined);
}
