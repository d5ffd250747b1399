import { isDay } from '@pa/accounts';
import { dayNumber } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import { GRADES, LONGEST_NOTE, NOTE_WHYS, type Grade } from './visit';

/** What was found for one question, as it comes in: nothing of it is trusted. */
export interface FindingInput {
  readonly grade: string;
  readonly words: string;
  /** What the PA is to do; '' for nothing. */
  readonly action: string;
  /** By when, YYYY-MM-DD; '' where there is nothing to do. */
  readonly dueOn: string;
}

export interface FindingRow {
  readonly question: string;
  readonly grade: Grade;
  readonly words: string;
  readonly action: { readonly words: string; readonly dueOn: string } | null;
}

export const LONGEST_WORDS = 1000;
const FURTHEST_DAYS = 366;

/** What is wrong with findings; a field is named with the place of its question from 0, such as "grade-3". */
export function findingFaults(
  inputs: readonly FindingInput[],
  { note, noteKept, today }: { note: string; noteKept: string; today: string },
): FieldProblem[] {
  const faults = inputs.flatMap((input, place) =>
    faultsOf(input, today).map(({ field, message }) => ({ field: `${field}-${place}`, message })),
  );
  if (note.length > LONGEST_NOTE) faults.push({ field: 'note', message: `Write ${LONGEST_NOTE} letters or fewer` });
  if (noteKept !== '' && !NOTE_WHYS.some((one) => one === noteKept))
    faults.push({ field: 'noteKept', message: 'Choose whether the note can be in the copy' });
  return faults;
}

function faultsOf({ grade, words, action, dueOn }: FindingInput, today: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const need = (isRight: boolean, field: string, message: string) => void (isRight || faults.push({ field, message }));
  need((GRADES as readonly string[]).includes(grade), 'grade', 'Choose what you saw');
  const needsWords = grade === 'improve' || grade === 'serious' || action.trim() !== '';
  need(!needsWords || words.trim() !== '', 'words', 'Write what you saw, in a sentence or two');
  need(words.length <= LONGEST_WORDS, 'words', `Write ${LONGEST_WORDS} letters or fewer`);
  need(action.length <= LONGEST_WORDS, 'action', `Write ${LONGEST_WORDS} letters or fewer`);
  if (action.trim() !== '') need(dueFault(dueOn, today) === null, 'due', dueFault(dueOn, today) ?? '');
  else need(dueOn === '', 'action', 'Write what the PA is to do by this day, or take the day out');
  return faults;
}

function dueFault(dueOn: string, today: string): string | null {
  if (!isDay(dueOn)) return 'Enter by when, such as 27 3 2026';
  if (dueOn < today) return 'This day has passed. Choose one that is still to come';
  return dayNumber(dueOn) > dayNumber(today) + FURTHEST_DAYS ? 'Choose a day within the next year' : null;
}

/** Right input beside the questions it answers, in their order. */
export function findingRows(questions: readonly string[], inputs: readonly FindingInput[]): FindingRow[] {
  return questions.map((question, place) => {
    const { grade, words, action, dueOn } = inputs[place] as FindingInput;
    const toDo = action.trim() === '' ? null : { words: action.trim(), dueOn };
    return { question, grade: grade as Grade, words: words.trim(), action: toDo };
  });
}
