import type { FieldError, PageModel } from '@pa/web';
import { LONGEST_WORDS } from '../../visits/findings';
import { GRADES, LONGEST_NOTE, NOTE_WHYS, type Finding, type NoteWhy } from '../../visits/visit';
import type { VisitCase } from '../../visits/visit-desk.service';
import type { VisitForm } from '../../visits/visit-questions';
import { visitsPaths } from '../../visits/visits.paths';
import { viewLines } from './finding-views.presenter';
import { actionLines, gradeState } from './visit-words';
import { dueBoxes, findingsFormOf, IN_COPY, SettleForm, type FindingsForm } from './visit.forms';

const COPY_WORDS: Readonly<Record<typeof IN_COPY | NoteWhy, string>> = {
  [IN_COPY]: 'Yes, if they ask for it',
  harm: 'No: it could lead to serious harm',
  'third-person': 'No: it tells about somebody else, and cannot be told without that',
  'not-looked-at': 'No: nobody has looked at it yet',
};

/** Whether the PA gets a note, in words for staff. */
export function copyWords(why: NoteWhy | null): string {
  return `Can the PA have a copy of it? ${COPY_WORDS[why ?? IN_COPY]}.`;
}

/** What came with errors about one finding. */
export interface TypedSettle {
  readonly id: string;
  readonly form: SettleForm;
}

/** One finding as staff read it, with what they can do about what the PA was to do. */
export function findingLine(visitId: string, finding: Finding, typed: TypedSettle | undefined) {
  const form = typed?.id === finding.id ? typed.form : new SettleForm();
  const isOpen = finding.actionState === 'open' || finding.actionState === 'done';
  return {
    question: finding.question,
    state: gradeState(finding.grade),
    words: finding.words,
    lines: [...actionLines(finding, 'staff'), ...viewLines(finding, 'staff')],
    settle: isOpen
      ? {
          action: visitsPaths.settle(visitId, finding.id),
          id: finding.id,
          version: finding.version,
          values: form,
          due: form.boxes,
          isWrong: typed?.id === finding.id,
          decisions: [
            { value: 'close', text: 'It is done. Close it' },
            ...(finding.actionState === 'done' ? [{ value: 'send-back', text: 'Send it back to the PA' }] : []),
          ],
          mayBack: finding.actionState === 'done',
        }
      : null,
  };
}

export function findingsModel(visit: VisitCase, form?: FindingsForm, errors: readonly FieldError[] = []): PageModel {
  const values = form ?? findingsFormOf(visit.findings, visit);
  const wrong = (field: string) => errors.find((error) => error.field === field);
  return {
    title: `What you saw: ${visit.paName}`,
    page: { back: { href: visitsPaths.one(visit.id), text: 'Back to the visit' } },
    action: visitsPaths.findings(visit.id),
    version: visit.version,
    note: values.note,
    noteKept: values.noteKept,
    noteWhys: ([IN_COPY, ...NOTE_WHYS] as const).map((value) => ({ value, text: COPY_WORDS[value] })),
    longest: { words: LONGEST_WORDS, note: LONGEST_NOTE },
    grades: GRADES.map((value) => ({ value, text: gradeState(value).text })),
    questions: visit.questions.map((question, place) => ({
      question,
      place,
      grade: values[`grade-${place}`],
      words: values[`words-${place}`],
      action: values[`action-${place}`],
      due: dueBoxes(values, place),
      isOpen: Boolean(values[`action-${place}`] || wrong(`action-${place}`) || wrong(`due-${place}`)),
    })),
  };
}

export function questionsModel({ number, questions }: VisitForm, typed?: string): PageModel {
  return {
    title: 'What is asked at visits',
    page: { back: { href: visitsPaths.list, text: 'Back to visits' } },
    action: visitsPaths.questions,
    number,
    values: typed ?? questions.join('\n'),
  };
}
