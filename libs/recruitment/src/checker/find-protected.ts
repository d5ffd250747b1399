import { sentenceBefore, withoutOverlap, type Hit } from './hit';
import { phrasePatterns, questionPatterns } from './protected-phrases';
import { faithPatterns, kindPatterns, type Protected, type WordPattern } from './protected-words';

export interface ProtectedHit extends Hit {
  readonly kind: Protected;
}

/** The employer speaks of themselves or their family: "I am a young man", "we are a Muslim family". */
const OWN_WORDS =
  /(?:\b(?:i am|i'm|we are|we're|he is|he's|she is|she's|as an?|my|our|support for|care for|caring for|looking after|look after|help for)(?: an?| two| three)?(?: [a-z'-]+){0,2}\s*)$/;

/** Words that shut people out for what they are; words about the employer's own life are none. */
export function findProtected(lower: string): ProtectedHit[] {
  return withoutOverlap([
    ...hitsIn(phrasePatterns, lower),
    ...hitsIn([...kindPatterns, ...faithPatterns], lower).filter(({ start }) => !isOwn(lower, start)),
  ]);
}

/** What a question to applicants asks that may not be asked, besides what no text may say. */
export function findProtectedQuestions(lower: string): ProtectedHit[] {
  return withoutOverlap([...hitsIn(questionPatterns, lower), ...findProtected(lower)]);
}

function isOwn(lower: string, start: number): boolean {
  return OWN_WORDS.test(sentenceBefore(lower, start));
}

function hitsIn(patterns: readonly WordPattern[], lower: string): ProtectedHit[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [...lower.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.groups?.['bad'];
      return place ? [{ kind, start: place[0], end: place[1] }] : [];
    }),
  );
}
