import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { AdvertToCheck, Finding, Quote } from './finding';

/** Above this age a text is called hard. */
export const READING_AGE = 12;
/** A school year of the formula's country (1 is age six) as an age. */
const AGE_OF_YEAR = 5;
/** Of fewer words the formula says nothing sensible. */
const LEAST_WORDS = 30;
const FIELDS = ['about', 'whoWanted', 'howToApply'] as const;
const SENTENCE = /[^.!?\n]+(?:[.!?]+|\n|$)/g;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The age at which a text reads easily, by the Flesch–Kincaid grade level; null for a text too short to tell. */
export function readingAgeOf(text: string): number | null {
  const words = text.match(WORD) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const sentence = sentencesOf(text).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return Math.round(fleschKincaid({ sentence, word: words.length, syllable: syllables }) + AGE_OF_YEAR);
}

/** Long texts that many people would find hard. */
export function checkReading(advert: AdvertToCheck): Finding[] {
  return FIELDS.flatMap((field): Finding[] => {
    const text = advert[field];
    const age = readingAgeOf(text);
    if (age === null || age <= READING_AGE) return [];
    return [
      {
        code: 'hard-to-read',
        severity: 'advises',
        field,
        why: `Many people would find this hard to read. It suits a reading age of ${age} (Flesch–Kincaid). Aim for ${READING_AGE} or under.`,
        how: 'Use short sentences and short words. Start with the longest sentence, and make two of it.',
        quote: longestSentence(text),
      },
    ];
  });
}

function sentencesOf(text: string): Quote[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const words = match[0].trim();
    const start = match.index + match[0].length - match[0].trimStart().length;
    return /[\p{L}\p{N}]/u.test(words) ? [{ start, end: start + words.length, text: words }] : [];
  });
}

function longestSentence(text: string): Quote {
  const countOf = (words: string) => (words.match(WORD) ?? []).length;
  const [longest] = sentencesOf(text).sort((one, other) => countOf(other.text) - countOf(one.text));
  return longest ?? { start: 0, end: text.length, text };
}
