/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A text as words are compared: small letters without accents, so that "Café" is found by "cafe" and the other way round. */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll(/[łøđßæœı]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text, folded, in their order. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings that tell forms of one word apart; the longest that fits is cut. */
const ENDINGS = ['ings', 'ing', 'ers', 'er', 'ies', 'ied', 'ed', 'es', 's', 'y', 'e'];
const SHORTEST_STEM = 3;

/** "cooking", "cooks", "cooked" are "cook"; "shopping" is "shop". */
export function stem(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  const cut = ending ? word.slice(0, -ending.length) : word;
  return ending && cut.at(-1) === cut.at(-2) && cut.length > SHORTEST_STEM ? cut.slice(0, -1) : cut;
}

/** Too small to find anything by. */
const SMALL = new Set(['a', 'an', 'and', 'the', 'of', 'or', 'in', 'to', 'for', 'with', 'at', 'on', 'my', 'is', 'i']);

/** So many words of a query are looked for; the rest is passed over. */
export const MOST_WORDS = 12;

/** The words of a query that can find something, each once; when all are small, those. */
export function wordsAsked(query: string): string[] {
  const words = [...new Set(wordsIn(query))];
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}
