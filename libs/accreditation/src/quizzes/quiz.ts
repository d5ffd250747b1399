/** A question with one right answer. */
export interface QuizQuestion {
  readonly ask: string;
  readonly choices: readonly string[];
  /** The place of the right choice, from 0. */
  readonly right: number;
  /** Why it is right: read by everyone who has answered. */
  readonly why: string;
}

/** What a register asks in one part of its scheme. */
export interface QuizContent {
  /** How much of it has to be right, of 100. */
  readonly passMark: number;
  /** How often somebody may try on one day. Nobody is shut out for longer than that. */
  readonly tries: number;
  readonly questions: readonly QuizQuestion[];
}

/** As it is kept: each change makes a new number. */
export interface Quiz {
  readonly number: number;
  readonly content: QuizContent;
}

/** What staff begin from. */
export const STARTING_QUIZ: QuizContent = { passMark: 80, tries: 3, questions: [] };

export interface MarkedAnswer {
  readonly question: QuizQuestion;
  /** The place of what was chosen. */
  readonly chosen: number;
  readonly isRight: boolean;
}

export interface MarkedQuiz {
  readonly answers: readonly MarkedAnswer[];
  readonly right: number;
  readonly needed: number;
  readonly isPassed: boolean;
}

/** How many answers have to be right: a part of an answer counts as a whole one. */
export function neededOf({ passMark, questions }: QuizContent): number {
  return Math.ceil((questions.length * passMark) / 100);
}

/** `chosen`: a place for each question, in their order. */
export function markQuiz(content: QuizContent, chosen: readonly number[]): MarkedQuiz {
  const answers = content.questions.map((question, index) => {
    const place = chosen[index] ?? -1;
    return { question, chosen: place, isRight: place === question.right };
  });
  const right = answers.filter(({ isRight }) => isRight).length;
  const needed = neededOf(content);
  return { answers, right, needed, isPassed: answers.length > 0 && right >= needed };
}
