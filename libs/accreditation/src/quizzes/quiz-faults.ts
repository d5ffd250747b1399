import type { FieldProblem } from '@pa/platform';
import type { QuizContent, QuizQuestion } from './quiz';

/** More would be no quiz that somebody gets to the end of. */
export const MOST_QUESTIONS = 20;
export const MOST_CHOICES = 5;
export const MOST_TRIES = 10;
const LONGEST_ASK = 300;
const LONGEST_CHOICE = 200;
const LONGEST_WHY = 500;

/** What is wrong with a quiz, by field; none: it can be kept. A question's faults carry its place: "questions.3.ask". */
export function quizFaults({ passMark, tries, questions }: QuizContent): FieldProblem[] {
  return [
    ...fault('passMark', !isBetween(passMark, 100), 'Enter how much has to be right, from 1 to 100'),
    ...fault('tries', !isBetween(tries, MOST_TRIES), `Enter how often somebody may try, from 1 to ${MOST_TRIES}`),
    ...fault('questions', questions.length > MOST_QUESTIONS, `Ask up to ${MOST_QUESTIONS} questions`),
    ...questions.flatMap((question, index) =>
      questionFaults(question).map(({ field, message }) => ({ field: `questions.${index}.${field}`, message })),
    ),
  ];
}

/** What is wrong with one question, by field. */
export function questionFaults({ ask, choices, right, why }: QuizQuestion): FieldProblem[] {
  const isTooLong = choices.some((choice) => choice === '' || choice.length > LONGEST_CHOICE);
  return [
    ...fault('ask', ask === '' || ask.length > LONGEST_ASK, `Write the question, in up to ${LONGEST_ASK} letters`),
    ...fault(
      'choices',
      choices.length < 2 || choices.length > MOST_CHOICES,
      `Write from 2 to ${MOST_CHOICES} answers to choose from`,
    ),
    ...fault('choices', isTooLong, `Write each answer in up to ${LONGEST_CHOICE} letters`),
    ...fault('choices', new Set(choices).size < choices.length, 'Two answers are the same. Change one of them'),
    ...fault('right', choices[right] === undefined, 'Choose which answer is right'),
    ...fault('why', why === '' || why.length > LONGEST_WHY, `Say why it is right, in up to ${LONGEST_WHY} letters`),
  ];
}

function isBetween(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

function fault(field: string, isWrong: boolean, message: string): FieldProblem[] {
  return isWrong ? [{ field, message }] : [];
}
