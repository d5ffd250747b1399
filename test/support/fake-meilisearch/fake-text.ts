/** How an index of the fake reads text. */
export interface TextRules {
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly oneTypo: number;
  readonly twoTypos: number;
}

/** Whether a document has every word of a query: itself, nearly so, its beginning if it is the last, or a synonym. */
export function saysAll(text: string, query: string, rules: TextRules): boolean {
  const words = tokensOf(text);
  const joined = ` ${words.join(' ')} `;
  const says = (phrase: string) => (rules.synonyms[phrase] ?? []).some((other) => joined.includes(` ${other} `));
  const asked = tokensOf(query);
  const has = (word: string, at: number) =>
    says(word) ||
    words.some(
      (one) => one === word || (at === asked.length - 1 && one.startsWith(word)) || isNearly(word, one, rules),
    );
  const phrases = asked.map(
    (_, at) => [2, 3].filter((length) => says(asked.slice(at, at + length).join(' '))).at(-1) ?? 0,
  );
  const isInPhrase = (at: number) => phrases.some((length, from) => from <= at && at < from + length);
  return asked.every((word, at) => isInPhrase(at) || has(word, at));
}

function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isNearly(asked: string, word: string, { oneTypo, twoTypos }: TextRules): boolean {
  const slips = asked.length >= twoTypos ? 2 : asked.length >= oneTypo ? 1 : 0;
  if (slips === 0 || Math.abs(asked.length - word.length) > slips) return false;
  return distance(asked, word) + (asked[0] === word[0] ? 0 : 1) <= slips;
}

/** Letters changed, missing, too many, or swapped with a neighbour; worked out the plain, slow way. */
function distance(one: string, other: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === one.length || j === other.length) return one.length - i + other.length - j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [from(i + 1, j) + 1, from(i, j + 1) + 1, from(i + 1, j + 1) + (one[i] === other[j] ? 0 : 1)];
    if (one[i] === other[j + 1] && one[i + 1] === other[j] && i + 1 < one.length && j + 1 < other.length)
      ways.push(from(i + 2, j + 2) + 1);
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return from(0, 0);
}
