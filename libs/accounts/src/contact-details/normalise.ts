/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * The form in which names are compared: no case, no accents, no apostrophes, one space between words. So "O’Brien-Żak" and
 * "obrien zak" are one name.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleUpperCase('en-GB')
    .toLocaleLowerCase('en-GB')
    .replace(/[łøđðħıæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʻʼ‘`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The last name as it is compared: every word after the first. A name of one word is its own. */
export function normaliseSurname(fullName: string): string {
  const words = normaliseName(fullName).split(' ');
  return (words.length > 1 ? words.slice(1) : words).join(' ');
}

/**
 * The form in which telephone numbers are compared: + and the digits from the country on, 0 being the United Kingdom's.
 * Null when it is no number that could be called.
 */
export function normaliseTelephone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-‐-―/]/g, '');
  if (!/^\+?\d+$/.test(plain)) return null;
  const digits = international(plain);
  const isBritish = digits.startsWith('44');
  const fits = isBritish ? /^44[1-9]\d{8,9}$/.test(digits) : /^[1-9]\d{6,14}$/.test(digits);
  return fits ? `+${digits}` : null;
}

function international(plain: string): string {
  if (plain.startsWith('+')) return plain.slice(1).replace(/^440/, '44');
  if (plain.startsWith('00')) return plain.slice(2).replace(/^440/, '44');
  if (plain.startsWith('0')) return `44${plain.slice(1)}`;
  return plain;
}
