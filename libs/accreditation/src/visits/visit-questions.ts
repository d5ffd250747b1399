import type { FieldProblem } from '@pa/platform';

/** The questions of an edition. Number 0 is the one to begin with, which no register wrote. */
export interface VisitForm {
  readonly number: number;
  readonly questions: readonly string[];
}

export const MOST_QUESTIONS = 15;
export const LONGEST_QUESTION = 200;
/** Stands after the register's own questions, so that everything has a place. */
export const ANYTHING_ELSE = 'Is there anything else?';

/** Sensible questions to begin with: how the person is treated comes first, papers last. */
export const STARTING_QUESTIONS: readonly string[] = [
  'Does the PA do what the person has asked, in the way they want it?',
  'Is the PA kind, and are the person’s home and things treated with respect?',
  'Does the PA come on time, and say so early when they cannot?',
  'Does the PA keep what they see and hear private?',
  'Does the PA work in a safe way, such as with moving, food and medicines?',
  'Does the PA know what to do when something is wrong?',
  'Are checks, training and insurance up to date?',
  'Does the PA have what they need from us and from the people they work for?',
];

/** What is wrong with questions that a register wrote. */
export function questionFaults(questions: readonly string[]): FieldProblem[] {
  const say = (message: string): FieldProblem[] => [{ field: 'questions', message }];
  if (questions.length === 0) return say('Write at least one question, each on its own line');
  if (questions.length > MOST_QUESTIONS) return say(`Write ${MOST_QUESTIONS} questions or fewer`);
  const long = questions.findIndex((question) => question.length > LONGEST_QUESTION);
  if (long >= 0) return say(`Question ${long + 1} is too long. Write ${LONGEST_QUESTION} letters or fewer`);
  if (new Set(questions).size < questions.length) return say('A question stands there twice. Take one out');
  return [];
}

/** One question a line; empty lines are none. */
export function questionsIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
