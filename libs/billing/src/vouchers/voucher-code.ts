import { createHash, randomInt } from 'node:crypto';

/** Digits and capitals that are not taken for one another, read or heard: 31, a prime, so that the check finds each slip. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';
const BODY = 11;

/** So many letters at random. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** A new code: eleven letters at random and one that checks them, "7KQM-2RST-VWX9". */
export function newVoucherCode(): string {
  const body = randomLetters(BODY);
  return inFours(body + checkLetter(body));
}

/**
 * A code as it was typed or said, in its one form; null where a letter is wrong or two stand the wrong way round. Nobody
 * needs to ask the database about those.
 */
export function readVoucherCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s\-–.]/g, '');
  if (letters.length !== BODY + 1 || [...letters].some((letter) => !CODE_LETTERS.includes(letter))) return null;
  return checkLetter(letters.slice(0, BODY)) === letters.at(-1) ? inFours(letters) : null;
}

/** What is kept to find a code by: codes are random, so their hash tells nothing. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Each place weighs differently, so a slip and a swap both change the sum. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, place) => total + (place + 2) * CODE_LETTERS.indexOf(letter), 0);
  return CODE_LETTERS[sum % CODE_LETTERS.length] ?? '';
}

function inFours(letters: string): string {
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}
