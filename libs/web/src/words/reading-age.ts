import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** A sentence, and where it stands in its text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Above this age a text is called hard. */
export const READING_AGE = 12;
/** A school year of the formula's country (1 is age six) as an age. */
const AGE_OF_YEAR = 5;
/** Of fewer words the formula says nothing sensible. */
const LEAST_WORDS = 30;
const SENTENCE = /[^.!?\n]+(?:[.!?]+|\n|$)/g;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The age at which a text reads easily, by the Flesch–Kincaid grade level; null for a text too short to tell. */
export function readingAgeOf(text: string): number | null {
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return null;
  const sentence = sentencesOf(text).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return Math.round(fleschKincaid({ sentence, word: words.length, syllable: syllables }) + AGE_OF_YEAR);
}

export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const words = match[0].trim();
    const start = match.index + match[0].length - match[0].trimStart().length;
    return /[\p{L}\p{N}]/u.test(words) ? [{ start, end: start + words.length, text: words }] : [];
  });
}

export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
