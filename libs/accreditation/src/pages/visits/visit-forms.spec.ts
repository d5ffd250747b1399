import { findingsFormOf, FindingsForm, IN_COPY, noteKeptIn } from './visit.forms';

describe('whether the PA may have a copy of a note', () => {
  const typed = (note: string, noteKept: string) => noteKeptIn(Object.assign(new FindingsForm(), { note, noteKept }));

  it('is yes at first, and has to be chosen for a note from before anybody was asked', () => {
    expect(findingsFormOf([], { note: '', noteKept: null })['noteKept']).toBe(IN_COPY);
    expect(typed('A note', IN_COPY)).toBe('');
    expect(typed('A note', 'harm')).toBe('harm');
    expect(typed('', '')).toBe('');
    expect(typed('A note', '')).toBe('unsaid');
  });
});
