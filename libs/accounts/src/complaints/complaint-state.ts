import { ConflictError } from '@pa/platform';

export const COMPLAINT_STATES = ['received', 'acknowledged', 'looking-into-it', 'answered', 'closed'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** Where a complaint may go from where it is. An answer that does not settle it opens it again. */
const MOVES: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: ['acknowledged'],
  acknowledged: ['looking-into-it', 'answered'],
  'looking-into-it': ['answered'],
  answered: ['closed', 'looking-into-it'],
  closed: [],
};

/** The steps that can be taken now. */
export function nextStates(state: ComplaintState): readonly ComplaintState[] {
  return MOVES[state];
}

/** @throws ConflictError */
export function assertMove(from: ComplaintState, to: ComplaintState): void {
  if (MOVES[from].includes(to)) return;
  throw new ConflictError('wrong-step', `A complaint that is ${STATE_WORDS[from]} cannot become ${STATE_WORDS[to]}.`);
}

export const STATE_WORDS: Readonly<Record<ComplaintState, string>> = {
  received: 'received',
  acknowledged: 'acknowledged',
  'looking-into-it': 'being looked into',
  answered: 'answered',
  closed: 'closed',
};

/** An answer is still owed. */
export function isOpen(state: ComplaintState): boolean {
  return state !== 'answered' && state !== 'closed';
}
