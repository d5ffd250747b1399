/** What two people can agree to share with each other, a field at a time. Both then see the other's. */
export const SHARE_FIELDS = ['telephone', 'email', 'surname', 'address'] as const;
export type ShareField = (typeof SHARE_FIELDS)[number];

export const SHARE_STATES = ['asked', 'agreed', 'declined', 'withdrawn', 'ended'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** Who may take a step: the side that asked, the other one, or either. */
type Hand = 'asker' | 'other' | 'either';

export const SHARE_DEEDS = ['agree', 'decline', 'withdraw', 'end'] as const;
export type ShareDeed = (typeof SHARE_DEEDS)[number];

/** Each step, from where, by whom. */
export const SHARE_MOVES: Readonly<Record<ShareDeed, { from: ShareState; to: ShareState; by: Hand }>> = {
  agree: { from: 'asked', to: 'agreed', by: 'other' },
  decline: { from: 'asked', to: 'declined', by: 'other' },
  withdraw: { from: 'asked', to: 'withdrawn', by: 'asker' },
  end: { from: 'agreed', to: 'ended', by: 'either' },
};

/** Whether a side may take a step now. */
export function mayMove(deed: ShareDeed, { state, isAsker }: { state: ShareState; isAsker: boolean }): boolean {
  const { from, by } = SHARE_MOVES[deed];
  return state === from && (by === 'either' || (by === 'asker') === isAsker);
}

export const FIELD_WORDS: Readonly<Record<ShareField, string>> = {
  telephone: 'telephone number',
  email: 'email address',
  surname: 'last name',
  address: 'home address',
};
