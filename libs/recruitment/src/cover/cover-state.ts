import { ConflictError } from '@pa/platform';

/** Where a request for cover stands. */
export const COVER_STATES = ['open', 'held', 'confirmed', 'done', 'cancelled', 'unfilled'] as const;
export type CoverState = (typeof COVER_STATES)[number];

/** Who carries a move out: the PA, the employer (or who acts for them), or the worker. */
export type CoverMover = 'pa' | 'employer' | 'calendar';

interface Move {
  readonly by: CoverMover;
  /** From which states, and to which. A deed that is not named for a state is refused there. */
  readonly to: Partial<Record<CoverState, CoverState>>;
}

/**
 * Every deed that may move a request for cover. This is the only place that says where one can go.
 *
 * - The first yes holds the place. In a circle that was confirmed beforehand it confirms it at once.
 * - Whoever lets go opens it again for the others, until it begins.
 * - `call-off`: the employer's account may not be used any more.
 * - `lapse`: it began, and nobody was confirmed.
 */
export const COVER_MOVES = {
  accept: { by: 'pa', to: { open: 'held' } },
  'accept-confirmed': { by: 'pa', to: { open: 'confirmed' } },
  withdraw: { by: 'pa', to: { held: 'open', confirmed: 'open' } },
  confirm: { by: 'employer', to: { held: 'confirmed' } },
  release: { by: 'employer', to: { held: 'open', confirmed: 'open' } },
  cancel: { by: 'employer', to: { open: 'cancelled', held: 'cancelled', confirmed: 'cancelled' } },
  'let-go': { by: 'calendar', to: { held: 'open', confirmed: 'open' } },
  'call-off': { by: 'calendar', to: { open: 'cancelled', held: 'cancelled', confirmed: 'cancelled' } },
  lapse: { by: 'calendar', to: { open: 'unfilled', held: 'unfilled' } },
  finish: { by: 'calendar', to: { confirmed: 'done' } },
} as const satisfies Record<string, Move>;

export type CoverDeed = keyof typeof COVER_MOVES;

/** Those in which a PA has the place. */
export const TAKEN_STATES: readonly CoverState[] = ['held', 'confirmed'];
/** Over, whichever way. */
export const ENDED_COVER_STATES: readonly CoverState[] = ['done', 'cancelled', 'unfilled'];

const WORDS: Readonly<Record<CoverState, string>> = {
  open: 'nobody has said yes yet',
  held: 'a PA has said yes and waits for the employer',
  confirmed: 'it is confirmed with a PA',
  done: 'it is over',
  cancelled: 'it was called off',
  unfilled: 'it began without anybody',
};

/** Where a deed leads from a state; null when it cannot be done there. */
export function findCoverMove(deed: CoverDeed, from: CoverState): CoverState | null {
  const move: Move = COVER_MOVES[deed];
  return move.to[from] ?? null;
}

/**
 * Where a deed leads from a state.
 * @throws ConflictError that says how it stands, for whoever came too late
 */
export function getCoverMove(deed: CoverDeed, from: CoverState): CoverState {
  const to = findCoverMove(deed, from);
  if (to) return to;
  throw new ConflictError('not-now', `This cannot be done now: ${WORDS[from]}.`);
}

/** The states a deed can be done in. */
export function coverStatesFor(deed: CoverDeed): CoverState[] {
  return COVER_STATES.filter((state) => findCoverMove(deed, state) !== null);
}

/**
 * What one PA who was asked has said. `taken`: somebody else was first; it may open again. `over`: it was called off or
 * began while the PA had not said no.
 */
export const COVER_OFFER_STATES = ['sent', 'accepted', 'declined', 'withdrawn', 'released', 'taken', 'over'] as const;
export type CoverOfferState = (typeof COVER_OFFER_STATES)[number];
