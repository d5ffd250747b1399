import { readText } from '../../text/text-query';
import { stem, wordsAsked, wordsIn } from '../../text/words';

/** The stems of a text between spaces, each once: " cook clean shop ". */
export function stemsOf(text: string): string {
  return ` ${[...new Set(wordsIn(text).map(stem))].join(' ')} `;
}

/** What a query asks of such stems: each of its words must begin one of them. */
export function stemsAsked(query: string): string[] {
  return [...new Set(wordsAsked(query).map((word) => ` ${stem(word)}`))];
}

/** Whether such stems say all that a query asks: each of its words, or a word that means the same or was meant. */
export function textFilter(query: string): (stems: string) => boolean {
  const asked = readText(query).map(({ words, synonyms, spellings }) => {
    const ways = [words, ...[...synonyms, ...spellings].map((text) => text.split(' '))];
    return ways.map((way) => way.map((word) => ` ${stem(word)}`));
  });
  return (stems) => asked.every((ways) => ways.some((way) => way.every((one) => stems.includes(one))));
}
