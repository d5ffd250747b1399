import type { LicenceState } from '@pa/platform';

/** Who may move a licence: the operator, what is heard of payments, or the calendar by itself. */
export const LICENCE_MOVERS = ['operator', 'payments', 'calendar'] as const;
export type LicenceMover = (typeof LICENCE_MOVERS)[number];

/** From each state to each other that may follow it, and who may take that step. What is not here cannot happen. */
export const LICENCE_MOVES: Readonly<
  Record<LicenceState, Readonly<Partial<Record<LicenceState, readonly LicenceMover[]>>>>
> = {
  trial: { active: ['operator', 'payments'], 'past-due': ['operator', 'payments'], ended: ['operator'] },
  active: { 'past-due': ['operator', 'payments'], ended: ['operator'] },
  'past-due': {
    active: ['operator', 'payments'],
    suspended: ['operator', 'payments', 'calendar'],
    ended: ['operator'],
  },
  suspended: { active: ['operator', 'payments'], ended: ['operator'] },
  ended: {},
};

/** So long a register that is behind with its fee works as usual. */
export const GRACE_DAYS = 30;

export function mayMove(from: LicenceState, to: LicenceState, by: LicenceMover): boolean {
  return LICENCE_MOVES[from][to]?.includes(by) ?? false;
}

/** The states that may follow, for whoever asks by whom. */
export function nextStates(from: LicenceState, by: LicenceMover): LicenceState[] {
  return (Object.keys(LICENCE_MOVES[from]) as LicenceState[]).filter((to) => mayMove(from, to, by));
}
