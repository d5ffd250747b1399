import { randomBytes } from 'node:crypto';

/** Crockford's letters and digits: none that is taken for another when it is read aloud or typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const IS_CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A new code: 80 random bits, so that nobody comes upon one by trying. */
export function newCardCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A code as somebody typed it, without spaces and lines and with O and I read as they look; null where it is none. */
export function readCardCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return IS_CODE.test(code) ? code : null;
}

/** In fours, as it stands on the card and in the address. */
export function cardCodeInFours(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}
