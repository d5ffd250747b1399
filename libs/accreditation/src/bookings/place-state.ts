/** Where a booked place stands. That a session is over follows from its hours and is never kept. */
export const PLACE_STATES = ['booked', 'waiting', 'given-back', 'called-off', 'came', 'missed'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

export const PLACE_DEEDS = ['move', 'move-up', 'give-back', 'call-off', 'came', 'missed'] as const;
export type PlaceDeed = (typeof PLACE_DEEDS)[number];

interface Move {
  readonly from: readonly PlaceState[];
  readonly to: PlaceState;
  readonly by: 'pa' | 'staff' | 'register';
}

/** Every change there is. A wrong tick can be put right; what was given back or called off stays so. */
export const PLACE_MOVES: Readonly<Record<PlaceDeed, Move>> = {
  move: { from: ['booked'], to: 'booked', by: 'pa' },
  // Who waits longest, when a place is free.
  'move-up': { from: ['waiting'], to: 'booked', by: 'register' },
  'give-back': { from: ['booked', 'waiting'], to: 'given-back', by: 'pa' },
  'call-off': { from: ['booked', 'waiting'], to: 'called-off', by: 'staff' },
  came: { from: ['booked', 'missed'], to: 'came', by: 'staff' },
  missed: { from: ['booked', 'came'], to: 'missed', by: 'staff' },
};

export const PLACE_WORDS: Readonly<Record<PlaceState, string>> = {
  booked: 'Booked',
  waiting: 'Waits for a place',
  'given-back': 'Given back',
  'called-off': 'Called off',
  came: 'Came',
  missed: 'Did not come',
};

export function mayMovePlace(state: PlaceState, deed: PlaceDeed): boolean {
  return PLACE_MOVES[deed].from.includes(state);
}
