import { stem, wordsAsked, wordsIn } from '../../text/words';

/** The stems of a text between spaces, each once: " cook clean shop ". */
export function stemsOf(text: string): string {
  return ` ${[...new Set(wordsIn(text).map(stem))].join(' ')} `;
}

/** What a query asks of such stems: each of its words must begin one of them. */
export function stemsAsked(query: string): string[] {
  return [...new Set(wordsAsked(query).map((word) => ` ${stem(word)}`))];
}
