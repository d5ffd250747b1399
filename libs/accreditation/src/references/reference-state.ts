/** Where a reference stands. That a link has run out is reckoned from the clock, never kept. */
export const REFERENCE_STATES = [
  'asked',
  'received',
  'accepted',
  'not-usable',
  'declined',
  'withdrawn',
  'taken-out',
] as const;
export type ReferenceState = (typeof REFERENCE_STATES)[number];

interface Move {
  readonly from: readonly ReferenceState[];
  readonly to: ReferenceState;
  readonly by: 'pa' | 'referee' | 'staff';
}

const OPEN: readonly ReferenceState[] = ['asked', 'received', 'accepted', 'not-usable'];

/** Every move there is. A referee who puts their answer right sends it to staff again. */
export const REFERENCE_MOVES = {
  renew: { from: ['asked'], to: 'asked', by: 'pa' },
  answer: { from: ['asked', 'received', 'accepted'], to: 'received', by: 'referee' },
  telephone: { from: ['asked'], to: 'received', by: 'staff' },
  decline: { from: ['asked'], to: 'declined', by: 'referee' },
  withdraw: { from: ['received', 'accepted', 'not-usable'], to: 'withdrawn', by: 'referee' },
  accept: { from: ['received'], to: 'accepted', by: 'staff' },
  askAgain: { from: ['received'], to: 'asked', by: 'staff' },
  refuse: { from: ['received'], to: 'not-usable', by: 'staff' },
  takeOut: { from: OPEN, to: 'taken-out', by: 'pa' },
} as const satisfies Record<string, Move>;
export type ReferenceDeed = keyof typeof REFERENCE_MOVES;

export function mayMove(state: ReferenceState, deed: ReferenceDeed): boolean {
  return (REFERENCE_MOVES[deed].from as readonly ReferenceState[]).includes(state);
}

/** Nobody has answered, and the link does not open any more. */
export function hasRunOut({ state, expiresAt }: { state: ReferenceState; expiresAt: Date }, now: Date): boolean {
  return state === 'asked' && expiresAt <= now;
}
