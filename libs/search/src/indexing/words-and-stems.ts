import { stem, wordsIn } from '../text/words';

/** Words as they were written and then their stems: an engine without word forms finds "gardening" by "gardens" through the stem. */
export function wordsAndStems(text: string): string {
  const words = wordsIn(text);
  return [...words, ...new Set(words.map(stem))].join(' ');
}
