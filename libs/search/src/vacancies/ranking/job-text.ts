import { readText } from '../../text/text-query';
import { stem, wordsIn } from '../../text/words';

/** The stems of a text between spaces, each once: " cook clean shop ". */
export function stemsOf(text: string): string {
  return ` ${[...new Set(wordsIn(text).map(stem))].join(' ')} `;
}

/** For each word that a query asks, the ways in which stems may say it; all words of a way must begin one of them. */
function waysAsked(query: string): string[][][] {
  return readText(query).map(({ words, synonyms, spellings }) => {
    const ways = [words, ...[...synonyms, ...spellings].map((text) => text.split(' '))];
    return ways.map((way) => way.map((word) => ` ${stem(word)}`));
  });
}

/** The same as a saved search keeps it: a line for each word, its ways between "|", the words of a way between "&". */
export function stemsAsked(query: string): string[] {
  return waysAsked(query).map((ways) => [...new Set(ways.map((way) => way.join('&')))].join('|'));
}

/** How many words a query asks, and how many of them such stems say as they were written: their part of the score. */
export function wordsOfQuery(query: string): { readonly asked: number; readonly saidIn: (stems: string) => number } {
  const asked = readText(query).map(({ words }) => words.map((word) => ` ${stem(word)} `));
  const saidIn = (stems: string) => asked.filter((words) => words.every((word) => stems.includes(word))).length;
  return { asked: asked.length, saidIn };
}

/** Whether such stems say all that a query asks: each of its words, or a word that means the same or was meant. */
export function textFilter(query: string): (stems: string) => boolean {
  const asked = waysAsked(query);
  return (stems) => asked.every((ways) => ways.some((way) => way.every((one) => stems.includes(one))));
}
