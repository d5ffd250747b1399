import { dateWords, type PageModel } from '@pa/web';
import { localDay } from '../../local-day';
import { communicationPaths as paths } from '../communication.paths';
import { findNoteMove, noteStateWords, type NoteState } from '../note-state';
import type { AnswerWay, NoteRow } from '../notes-to-staff.repository';
import { LONGEST_NOTE, type Note } from '../notes-to-staff.service';
import { flagsOf, type Needs } from '../needs';
import { seenOf } from '../seen';
import type { AnswerForm, NoteForm } from './note.forms';

const ANSWER_CHOICES: ReadonlyArray<{ value: AnswerWay; text: string; hint: string; staff: string }> = [
  {
    value: 'page',
    text: 'Here, on this page',
    hint: 'We send no email. Come back in a day or two.',
    staff: 'Answer here only. Do not email or call.',
  },
  {
    value: 'email',
    text: 'Here, and send me an email that there is an answer',
    hint: 'The email does not say what it is about.',
    staff: 'Answer here. They get an email that there is an answer.',
  },
  {
    value: 'phone',
    text: 'Call me',
    hint: 'Write your number and when it is safe to call.',
    staff: 'Call them. Look in the note for the number and when it is safe.',
  },
];

const KINDS: Readonly<Record<NoteState, string>> = {
  new: 'wait',
  'in-hand': 'plain',
  answered: 'good',
  closed: 'plain',
};

export function askModel(form: NoteForm, notes: readonly Note[]): PageModel {
  return {
    title: 'Write to our team',
    values: form,
    longest: LONGEST_NOTE,
    answerChoices: ANSWER_CHOICES,
    notes: notes.map(({ words, answer, createdAt, state }) => ({
      when: dateWords(localDay(createdAt)),
      state: { kind: KINDS[state], text: noteStateWords(state) },
      words,
      answer,
    })),
  };
}

export function notesModel(notes: readonly NoteRow[], which: 'open' | 'closed'): PageModel {
  return {
    title: 'Notes from people',
    tabs: [
      { text: 'Open', href: paths.staffNotes, current: which === 'open' },
      { text: 'Closed', href: `${paths.staffNotes}?show=closed`, current: which === 'closed' },
    ],
    columns: ['From', 'Written', 'State', 'Next'].map((text) => ({ text })),
    rows: notes.map((note) => [
      { text: note.displayName },
      { text: dateWords(localDay(note.createdAt)), label: 'Written' },
      { state: { kind: KINDS[note.state], text: noteStateWords(note.state) }, label: 'State' },
      { text: 'Read', href: paths.staffNote(note.id), about: `the note from ${note.displayName}`, act: true },
    ]),
    page: { bodyClass: 'pa-wide pa-dense' },
  };
}

export function noteModel(note: Note, { form, needs }: { form: AnswerForm; needs: Needs }): PageModel {
  return {
    title: `A note from ${note.displayName}`,
    when: dateWords(localDay(note.createdAt)),
    state: { kind: KINDS[note.state], text: noteStateWords(note.state) },
    words: note.words,
    answer: note.answer,
    seen: seenOf(note.answeredAt),
    how: ANSWER_CHOICES.find(({ value }) => value === note.answerBy)?.staff ?? '',
    flags: flagsOf(needs),
    values: form,
    longest: LONGEST_NOTE,
    can: {
      take: findNoteMove('take', note.state) !== null,
      answer: findNoteMove('answer', note.state) !== null,
      close: findNoteMove('close', note.state) !== null,
    },
    page: { back: { href: paths.staffNotes, text: 'Notes from people' } },
  };
}
