import { ConflictError } from '@pa/platform';

/** Where a note to staff stands. */
export const NOTE_STATES = ['new', 'in-hand', 'answered', 'closed'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** What staff may do with a note, and where it leads. This is the only place that says so. */
export const NOTE_MOVES = {
  take: { new: 'in-hand' },
  answer: { new: 'answered', 'in-hand': 'answered', answered: 'answered' },
  close: { 'in-hand': 'closed', answered: 'closed' },
} as const satisfies Record<string, Partial<Record<NoteState, NoteState>>>;

export type NoteDeed = keyof typeof NOTE_MOVES;

const WORDS: Readonly<Record<NoteState, string>> = {
  new: 'New',
  'in-hand': 'Being looked at',
  answered: 'Answered',
  closed: 'Closed',
};

export function noteStateWords(state: NoteState): string {
  return WORDS[state];
}

/** Where a deed leads from a state; null when it cannot be done there. */
export function findNoteMove(deed: NoteDeed, from: NoteState): NoteState | null {
  const moves: Partial<Record<NoteState, NoteState>> = NOTE_MOVES[deed];
  return moves[from] ?? null;
}

/** @throws ConflictError when it cannot be done there */
export function getNoteMove(deed: NoteDeed, from: NoteState): NoteState {
  const to = findNoteMove(deed, from);
  if (to) return to;
  throw new ConflictError('not-now', `This cannot be done now. The note is: ${WORDS[from].toLowerCase()}.`);
}
