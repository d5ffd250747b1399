import type { QuizAnswers } from '../../quizzes/own-quizzes.service';
import type { QuizContent, QuizQuestion } from '../../quizzes/quiz';
import { MOST_CHOICES, MOST_QUESTIONS } from '../../quizzes/quiz-faults';
import { versionIn } from '../check.form';

const PLACES = Array.from({ length: MOST_QUESTIONS }, (_none, index) => index);
const CHOICE_FIELDS = ['choice-1', 'choice-2', 'choice-3', 'choice-4', 'choice-5'] as const;

/** The field of a question, by its place from 0. */
export function answerField(place: number): string {
  return `answer-${place + 1}`;
}

/** What a PA chose: for each question a field with the place of a choice. */
export class QuizAnswersForm {
  number = '';
  nth = '';
  [answer: string]: string;

  constructor() {
    for (const place of PLACES) this[answerField(place)] = '';
  }
}

export function answersIn(form: QuizAnswersForm): QuizAnswers {
  return {
    number: versionIn(form.number),
    nth: versionIn(form.nth),
    answers: PLACES.map((place) => placeIn(form[answerField(place)] ?? '')),
  };
}

/** When a quiz is passed, and how often it may be tried. */
export class QuizRuleForm {
  passMark = '';
  tries = '';
  number = '';

  static of({ passMark, tries }: QuizContent, number: number): QuizRuleForm {
    const texts = { passMark: String(passMark), tries: String(tries), number: String(number) };
    return Object.assign(new QuizRuleForm(), texts);
  }

  get rule() {
    return { passMark: versionIn(this.passMark), tries: versionIn(this.tries) };
  }
}

/** One question as staff write it. What stands in no field is no choice. */
export class QuestionForm {
  ask = '';
  'choice-1' = '';
  'choice-2' = '';
  'choice-3' = '';
  'choice-4' = '';
  'choice-5' = '';
  right = '';
  why = '';
  number = '';
  action = '';

  static of({ ask, choices, right, why }: QuizQuestion): QuestionForm {
    const fields = Object.fromEntries(CHOICE_FIELDS.map((field, index) => [field, choices[index] ?? '']));
    return Object.assign(new QuestionForm(), { ask, why, right: String(right + 1), ...fields });
  }

  /** The right one is named by its field, and lies earlier where a field before it is empty. */
  question(): QuizQuestion {
    const { ask, why } = this;
    const written = CHOICE_FIELDS.slice(0, MOST_CHOICES).filter((field) => this[field] !== '');
    const right = written.findIndex((field) => field === `choice-${this.right}`);
    return { ask, why, right, choices: written.map((field) => this[field]) };
  }
}

/** A place from 0; null for what is none. */
function placeIn(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}
