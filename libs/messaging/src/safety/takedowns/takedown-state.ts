export const TAKEDOWN_STATES = ['standing', 'appealed', 'upheld', 'overturned'] as const;
export type TakedownState = (typeof TAKEDOWN_STATES)[number];

export const TAKEDOWN_DEEDS = ['appeal', 'uphold', 'overturn'] as const;
export type TakedownDeed = (typeof TAKEDOWN_DEEDS)[number];

/** A decision stands until its author appeals; then somebody else answers, once. */
export const TAKEDOWN_MOVES: Readonly<Record<TakedownDeed, { from: TakedownState; to: TakedownState }>> = {
  appeal: { from: 'standing', to: 'appealed' },
  uphold: { from: 'appealed', to: 'upheld' },
  overturn: { from: 'appealed', to: 'overturned' },
};

export function canDo(deed: TakedownDeed, state: TakedownState): boolean {
  return TAKEDOWN_MOVES[deed].from === state;
}

export const TAKEDOWN_STATE_WORDS: Readonly<Record<TakedownState, string>> = {
  standing: 'It stands. You can ask us to look again',
  appealed: 'You asked us to look again. Someone else here is looking',
  upheld: 'We looked again, and it stays as it is',
  overturned: 'We looked again and put it right',
};
