/** Endings that tell forms of one word apart; the longest that fits is cut. */
const ENDINGS = ['ings', 'ing', 'ers', 'er', 'ies', 'ied', 'ed', 'es', 's', 'y', 'e'];
const SHORTEST_STEM = 3;
/** Too small to find anything by. */
const SMALL = new Set(['a', 'an', 'and', 'the', 'of', 'or', 'in', 'to', 'for', 'with', 'at', 'on', 'my', 'is']);

/** The stems of a text between spaces, each once: " cook clean shop ". */
export function stemsOf(text: string): string {
  return ` ${[...new Set(wordsIn(text).map(stem))].join(' ')} `;
}

/** What a query asks of such stems: each of its words must begin one of them. */
export function stemsAsked(query: string): string[] {
  const words = wordsIn(query);
  const telling = words.filter((word) => !SMALL.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map((word) => ` ${stem(word)}`))];
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "cooking", "cooks", "cooked" are "cook"; "shopping" is "shop". */
function stem(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  const cut = ending ? word.slice(0, -ending.length) : word;
  return ending && cut.at(-1) === cut.at(-2) && cut.length > SHORTEST_STEM ? cut.slice(0, -1) : cut;
}
