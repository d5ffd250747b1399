import type { FieldProblem } from '@pa/platform';
import { RELATIONS, type Relation } from './reference';

export const KNOWN_FOR = ['under-6-months', '6-months-to-2-years', '2-to-5-years', 'over-5-years'] as const;
export const KNOWN_FOR_WORDS: Readonly<Record<(typeof KNOWN_FOR)[number], string>> = {
  'under-6-months': 'Less than 6 months',
  '6-months-to-2-years': '6 months to 2 years',
  '2-to-5-years': '2 to 5 years',
  'over-5-years': 'More than 5 years',
};

/** One scale for all, each step in words. */
export const SCALE = ['always', 'mostly', 'sometimes', 'rarely', 'not-seen'] as const;
export const SCALE_WORDS: Readonly<Record<(typeof SCALE)[number], string>> = {
  always: 'Always',
  mostly: 'Most of the time',
  sometimes: 'Sometimes',
  rarely: 'Hardly ever',
  'not-seen': 'I have not seen this',
};

/** The same as others read it. */
export const TOLD_SCALE_WORDS: Readonly<Record<(typeof SCALE)[number], string>> = {
  ...SCALE_WORDS,
  'not-seen': 'They have not seen this',
};

/** What is asked on that scale, by the field of its answer. */
export const QUALITIES = ['reliable', 'kind', 'careful', 'private'] as const;
export type Quality = (typeof QUALITIES)[number];
export const QUALITY_QUESTIONS: Readonly<Record<Quality, string>> = {
  reliable: 'Do they come on time, and do what they said?',
  kind: 'Are they kind and respectful?',
  careful: 'Do they work in a safe way?',
  private: 'Do they keep private things private?',
};

/** The same as others read it. */
export const TOLD_QUALITY_WORDS: Readonly<Record<Quality, string>> = {
  reliable: 'The PA comes on time, and does what they said',
  kind: 'The PA is kind and respectful',
  careful: 'The PA works in a safe way',
  private: 'The PA keeps private things private',
};

export const AGAIN = ['yes', 'no', 'not-sure'] as const;
export const AGAIN_WORDS: Readonly<Record<(typeof AGAIN)[number], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-sure': 'I am not sure',
};

export const TOLD_AGAIN_WORDS: Readonly<Record<(typeof AGAIN)[number], string>> = {
  ...AGAIN_WORDS,
  'not-sure': 'They are not sure',
};

export const LONGEST_WORDS = 2000;

/** What a referee answered. Kept sealed, but for `isRelative`, `mayBeRead` and `mayBeShown`, which the register works with. */
export interface Answers extends Readonly<Record<Quality, (typeof SCALE)[number]>> {
  readonly relation: Relation;
  readonly knownFor: (typeof KNOWN_FOR)[number];
  readonly again: (typeof AGAIN)[number];
  readonly words: string;
}

/** As it comes in: nothing of it is trusted. */
export interface AnswersInput extends Readonly<Record<Quality, string>> {
  readonly relation: string;
  readonly knownFor: string;
  readonly again: string;
  readonly words: string;
  readonly isRelative: boolean | null;
  readonly mayBeRead: boolean | null;
  /** By employers whom the PA chooses. */
  readonly mayBeShown: boolean | null;
  /** That we keep it, and what for. */
  readonly agrees: boolean;
}

/** What is wrong with answers, field by field in the order of the form; empty when nothing is. */
export function answerFaults(input: AnswersInput): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const need = (isRight: boolean, field: string, message: string) => void (isRight || faults.push({ field, message }));
  need(isOf(RELATIONS, input.relation), 'relation', 'Choose how you know them');
  need(input.isRelative !== null, 'isRelative', 'Choose yes or no');
  need(isOf(KNOWN_FOR, input.knownFor), 'knownFor', 'Choose for how long you have known them');
  for (const quality of QUALITIES)
    need(isOf(SCALE, input[quality]), quality, 'Choose an answer. “I have not seen this” is one');
  need(isOf(AGAIN, input.again), 'again', 'Choose an answer');
  need(input.words.length <= LONGEST_WORDS, 'words', `Write ${LONGEST_WORDS} letters or fewer`);
  need(input.mayBeRead !== null, 'mayBeRead', 'Choose yes or no');
  need(input.mayBeShown !== null, 'mayBeShown', 'Choose yes or no');
  const isBlind = input.mayBeShown === true && input.mayBeRead === false;
  need(!isBlind, 'mayBeShown', 'They cannot show what they may not read. Say yes above too, or no here');
  need(input.agrees, 'agrees', 'Tick the box, if you agree. Without it we may not keep your answers');
  return faults;
}

/** Right input without what is kept beside it. */
export function answersOf(input: AnswersInput): Answers {
  const { relation, knownFor, reliable, kind, careful, private: discreet, again } = input;
  const words = input.words.trim();
  return { relation, knownFor, reliable, kind, careful, private: discreet, again, words } as Answers;
}

function isOf(list: readonly string[], text: string): boolean {
  return list.includes(text);
}
