import { READING_AGE, readingAgeOf, sentencesOf, wordsOf } from '@pa/web';
import type { AdvertToCheck, Finding, Quote } from './finding';

export { READING_AGE, readingAgeOf };

const FIELDS = ['about', 'whoWanted', 'howToApply'] as const;

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

function longestSentence(text: string): Quote {
  const [longest] = sentencesOf(text).sort((one, other) => wordsOf(other.text).length - wordsOf(one.text).length);
  return longest ?? { start: 0, end: text.length, text };
}
