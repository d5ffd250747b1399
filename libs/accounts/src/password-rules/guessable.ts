/** Fewer than this many letters of somebody's name say nothing. */
const SHORTEST_OWN_WORD = 4;

/** Letters and digits alone, in lower case: what stays of a password without its trimmings. */
export function coreOf(password: string): string {
  return password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The word inside "Password2024!": without digits and signs before and after. */
export function wordWithin(password: string): string {
  return password
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** "aaaaaaaaaa", "abcabcabcabc", "1234567890", "0987654321": one short piece again and again, or a row of neighbours. */
export function isPattern(password: string): boolean {
  const text = coreOf(password);
  return isRepeated(text) || isRow(text);
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= Math.min(4, text.length / 3); length++)
    if (text.startsWith(text.slice(0, length).repeat(Math.floor(text.length / length)))) return true;
  return false;
}

function isRow(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((letter, index) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.length > 0 && [1, -1].some((way) => steps.filter((step) => step !== way).length <= 1);
}

/**
 * Whether a password is one of these words, or one of them with digits: the register's name, the person's own name or
 * address. A long sentence that has a name in it is fine.
 */
export function isOwnWord(password: string, words: readonly string[]): boolean {
  const text = coreOf(password).replace(/^\d+|\d+$/g, '');
  return words
    .map((word) => coreOf(word).replace(/^\d+|\d+$/g, ''))
    .filter((word) => word.length >= SHORTEST_OWN_WORD)
    .some((word) => text === word || text === word + word);
}
