import { spellingsOf } from './spelling';
import { SYNONYMS } from './synonyms';
import { stem, wordsAsked } from './words';

/** From so many letters on the last word may be the beginning of one: people are still typing it. */
const SHORTEST_BEGINNING = 3;
const LONGEST_PHRASE = 3;

/** One word, or phrase that has synonyms, that was asked for, with everything else that counts as it. */
export interface AskedWord {
  readonly words: readonly string[];
  /** Words and phrases that mean the same. */
  readonly synonyms: readonly string[];
  /** What it may have been meant to be. */
  readonly spellings: readonly string[];
  /** It may go on. */
  readonly isBeginning: boolean;
}

/** What free text asks: all of these. */
export function readText(query: string): AskedWord[] {
  const words = wordsAsked(query);
  const asked: AskedWord[] = [];
  for (let at = 0; at < words.length; at += asked.at(-1)?.words.length ?? 1) asked.push(askedAt(words, at));
  return asked;
}

function askedAt(words: readonly string[], at: number): AskedWord {
  const phrase = phraseAt(words, at);
  if (phrase) return { words: phrase, synonyms: synonymsOf(phrase), spellings: [], isBeginning: false };
  const word = words[at] ?? '';
  return {
    words: [word],
    synonyms: synonymsOf([word]),
    spellings: spellingsOf(word),
    isBeginning: at === words.length - 1 && word.length >= SHORTEST_BEGINNING,
  };
}

/** The longest phrase with synonyms that begins here; null when there is none of more than one word. */
function phraseAt(words: readonly string[], at: number): readonly string[] | null {
  for (let length = LONGEST_PHRASE; length > 1; length--) {
    const phrase = words.slice(at, at + length);
    if (phrase.length === length && synonymsOf(phrase).length > 0) return phrase;
  }
  return null;
}

function synonymsOf(words: readonly string[]): readonly string[] {
  return SYNONYMS.get(words.join(' ')) ?? SYNONYMS.get(words.map(stem).join(' ')) ?? [];
}

/**
 * The same for PostgreSQL, as to_tsquery takes it; null for a text without a word. Every word stands in brackets, by which the
 * projection's functions know it from a text as people wrote it.
 */
export function tsQueryOf(query: string): string | null {
  const asked = readText(query).map(({ words, synonyms, spellings, isBeginning }) => {
    const others = [...synonyms, ...spellings].map((text) => text.split(' ').join('<->'));
    const itself = `(${words.join('&')})`;
    return `(${[itself, ...(isBeginning ? [`${words.join('')}:*`] : []), ...others].join('|')})`;
  });
  return asked.length === 0 ? null : asked.join('&');
}

/** Each word or phrase of a text as it was written, and in its other forms, for PostgreSQL: what counts in the score. */
export function saidQueriesOf(query: string): string[] {
  return readText(query).map(({ words }) => words.join('&'));
}

/** The same for an engine that corrects spelling and knows synonyms itself: the words' stems, which its documents hold too. */
export function plainTextOf(query: string): string {
  return wordsAsked(query).map(stem).join(' ');
}
