import { ConflictError } from '@pa/platform';
import { findNoteMove, getNoteMove, NOTE_MOVES, NOTE_STATES, noteStateWords, type NoteDeed } from './note-state';

const ALLOWED: Readonly<Record<string, string>> = {
  'take new': 'in-hand',
  'answer new': 'answered',
  'answer in-hand': 'answered',
  'answer answered': 'answered',
  'close in-hand': 'closed',
  'close answered': 'closed',
};
const pairs = (Object.keys(NOTE_MOVES) as NoteDeed[]).flatMap((deed) =>
  NOTE_STATES.map((state) => [deed, state] as const),
);

describe('a note to staff moves', () => {
  it.each(pairs)('by "%s" from %s only where it may', (deed, state) => {
    const to = ALLOWED[`${deed} ${state}`];
    expect(findNoteMove(deed, state)).toBe(to ?? null);
    if (to) expect(getNoteMove(deed, state)).toBe(to);
    else expect(() => getNoteMove(deed, state)).toThrow(ConflictError);
  });

  it('and says each state in words', () => {
    expect(new Set(NOTE_STATES.map(noteStateWords)).size).toBe(NOTE_STATES.length);
  });
});
