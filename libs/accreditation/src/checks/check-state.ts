/** What is kept of where a check stands; that it has ended follows from its days and is never kept. */
export const CHECK_STATES = ['declared', 'seen', 'status-checked', 'not-accepted', 'withdrawn'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export const CHECK_DEEDS = ['change', 'see', 'refuse', 'check-status', 'status-ended', 'replace', 'withdraw'] as const;
export type CheckDeed = (typeof CHECK_DEEDS)[number];

interface Move {
  readonly from: readonly CheckState[];
  readonly to: CheckState;
  readonly by: 'pa' | 'assessor';
}

/** Every change there is. What stands in no row does not happen. */
export const CHECK_MOVES: Readonly<Record<CheckDeed, Move>> = {
  change: { from: ['declared', 'not-accepted'], to: 'declared', by: 'pa' },
  see: { from: ['declared', 'seen', 'status-checked'], to: 'seen', by: 'assessor' },
  refuse: { from: ['declared'], to: 'not-accepted', by: 'assessor' },
  'check-status': { from: ['seen', 'status-checked'], to: 'status-checked', by: 'assessor' },
  'status-ended': { from: ['seen', 'status-checked'], to: 'withdrawn', by: 'assessor' },
  // The old one, when a new one of the kind and level is seen.
  replace: { from: ['seen', 'status-checked'], to: 'withdrawn', by: 'assessor' },
  withdraw: { from: ['declared', 'seen', 'status-checked', 'not-accepted'], to: 'withdrawn', by: 'pa' },
};

export function mayMove(state: CheckState, deed: CheckDeed): boolean {
  return CHECK_MOVES[deed].from.includes(state);
}

/** As people read it: what is kept and what follows from the days on it. */
export const CHECK_STANDINGS = [
  'self-declared',
  'seen',
  'status-checked',
  'expired',
  'not-accepted',
  'withdrawn',
] as const;
export type CheckStanding = (typeof CHECK_STANDINGS)[number];

interface Dated {
  readonly state: CheckState;
  /** Last day on which it counts, YYYY-MM-DD; null: it has no such day. */
  readonly validTo: string | null;
  /** When staff look again, YYYY-MM-DD. */
  readonly nextDue: string | null;
}

/** The first day after which it does not count: its own last day, or the day by which staff look again. */
export function endOf({ state, validTo, nextDue }: Dated): string | null {
  const ends = [validTo, state === 'declared' ? null : nextDue].filter((day) => day !== null);
  return ends.toSorted()[0] ?? null;
}

/** Where it stands on a day. It ends the day after its last, and when nobody looked again by the day that was due. */
export function standingOn(check: Dated, today: string): CheckStanding {
  const { state } = check;
  if (state === 'withdrawn' || state === 'not-accepted') return state;
  const end = endOf(check);
  if (end !== null && end < today) return 'expired';
  return state === 'declared' ? 'self-declared' : state;
}
