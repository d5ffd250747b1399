import type { FieldProblem } from '@pa/platform';
import { daysAfter, isDay, outside, tidy, tidyLine, tooLong } from '@pa/register';
import { v7 as newId } from 'uuid';
import type { OwnQuestion } from '../vacancy.entity';
import { LONGEST, type AdvertSection } from './section';

export const MOST_QUESTIONS = 10;
export const MOST_PLACES = 20;
export const FURTHEST_CLOSING_DAYS = 180;

export interface HowToApply {
  readonly howToApply: string;
  /** The employer's own questions; empty ones count for nothing. */
  readonly questions: readonly string[];
  /** Names and files stay hidden until an application is shortlisted. */
  readonly isBlind: boolean;
  /** How many PAs are to be hired. */
  readonly places: number | null;
  /** Last day, YYYY-MM-DD. */
  readonly closesOn: string | null;
}

/** How PAs answer, and until when. */
export const howToApply: AdvertSection<HowToApply> = {
  title: 'How to apply',
  fields: ['howToApply', 'questions'],

  problems: (values, { today }) => [
    ...tooLong('howToApply', tidy(values.howToApply), LONGEST.howToApply),
    ...questionProblems(values.questions),
    ...outside('places', values.places ?? NaN, {
      from: 1,
      to: MOST_PLACES,
      message: `Write how many PAs you look for, from 1 to ${MOST_PLACES}.`,
    }),
    ...closingProblems(values.closesOn, today),
  ],

  columns: ({ howToApply: words, questions, isBlind, places, closesOn }, _context, vacancy) => ({
    howToApply: tidy(words),
    questions: ownQuestions(questions, vacancy.pendingWords?.questions ?? vacancy.questions),
    isBlind,
    places: places ?? 1,
    closesOn,
  }),

  read: ({ howToApply: words, questions, isBlind, places, closesOn }) => ({
    howToApply: words,
    questions: questions.map(({ text }) => text),
    isBlind,
    places,
    closesOn,
  }),

  missing: ({ closesOn }, today) => {
    if (closesOn === null) return [NO_CLOSING];
    return closesOn < today ? [{ field: 'closesOn', message: 'Choose a new closing date: this one has passed.' }] : [];
  },
};

const NO_CLOSING = { field: 'closesOn', message: 'Choose the last day on which PAs can apply.' };

function texts(questions: readonly string[]): string[] {
  return questions.map(tidyLine).filter((text) => text !== '');
}

function questionProblems(given: readonly string[]): FieldProblem[] {
  const asked = texts(given);
  if (asked.length > MOST_QUESTIONS)
    return [
      {
        field: 'questions',
        message: `You can ask ${MOST_QUESTIONS} questions. You have ${asked.length}: take some out.`,
      },
    ];
  if (new Set(asked).size < asked.length)
    return [{ field: 'questions', message: 'One question stands there twice. Take one out.' }];
  return asked.flatMap((text) => tooLong('questions', text, LONGEST.question)).slice(0, 1);
}

/** A question that is asked in other words is another question: answers to the old one do not become answers to it. */
function ownQuestions(given: readonly string[], known: readonly OwnQuestion[]): OwnQuestion[] {
  return texts(given).map((text) => known.find((question) => question.text === text) ?? { id: newId(), text });
}

function closingProblems(date: string | null, today: string): FieldProblem[] {
  if (date === null) return [NO_CLOSING];
  if (!isDay(date)) return [{ field: 'closesOn', message: 'Write a closing date that exists, like 3 March 2027.' }];
  if (date < today) return [{ field: 'closesOn', message: 'Choose a closing date from today on.' }];
  if (date > daysAfter(today, FURTHEST_CLOSING_DAYS))
    return [{ field: 'closesOn', message: 'Choose a closing date in the next six months. You can move it later.' }];
  return [];
}
