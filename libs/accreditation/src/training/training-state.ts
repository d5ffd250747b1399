/** What is kept of where a training stands; that it has ended follows from its last day and is never kept. */
export const TRAINING_STATES = ['told', 'seen', 'not-accepted', 'withdrawn'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

interface Move {
  readonly from: readonly TrainingState[];
  readonly to: TrainingState;
  readonly by: 'pa' | 'staff';
}

/** Every change there is. A PA who puts it right sends it to staff again; staff may take back that they saw it. */
export const TRAINING_MOVES = {
  change: { from: ['told', 'not-accepted'], to: 'told', by: 'pa' },
  see: { from: ['told'], to: 'seen', by: 'staff' },
  refuse: { from: ['told', 'seen'], to: 'not-accepted', by: 'staff' },
  withdraw: { from: ['told', 'seen', 'not-accepted'], to: 'withdrawn', by: 'pa' },
} as const satisfies Record<string, Move>;
export type TrainingDeed = keyof typeof TRAINING_MOVES;

export function mayMove(state: TrainingState, deed: TrainingDeed): boolean {
  return (TRAINING_MOVES[deed].from as readonly TrainingState[]).includes(state);
}

/** As people read it: what is kept, and what follows from its last day. */
export const TRAINING_STANDINGS = ['told', 'seen', 'ended', 'not-accepted', 'withdrawn'] as const;
export type TrainingStanding = (typeof TRAINING_STANDINGS)[number];

/** Where it stands on a day, YYYY-MM-DD. It ends the day after its last. */
export function standingOn(
  { state, validUntil }: { readonly state: TrainingState; readonly validUntil: string | null },
  today: string,
): TrainingStanding {
  const hasEnded = validUntil !== null && validUntil < today;
  return hasEnded && (state === 'told' || state === 'seen') ? 'ended' : state;
}
