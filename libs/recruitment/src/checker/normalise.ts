import type { Quote } from './finding';

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  ο: 'o',
  Ο: 'O',
  α: 'a',
};
const MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '。': '.',
  '·': '.',
};
const LAST_ASCII = '\u007f';
/** Digits that stand in for letters in the middle of a word. */
const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };

/**
 * A text as the detectors read it: compatible forms made one, marks and zero-width signs gone, look-alikes Latin, figures of every
 * script ours, pictures gaps. Each of its
 * characters knows where it came from, so what is found is quoted out of the text as it was written. `lower` and `letters`
 * are as long as `plain`: a place in one is the same place in the others.
 */
export class NormalisedText {
  readonly plain: string;
  readonly lower: string;
  /** Lower case, with digits inside words read as the letters they look like. */
  readonly letters: string;
  private readonly origins: number[] = [];

  constructor(private readonly original: string) {
    let plain = '';
    let place = 0;
    for (const sign of original) {
      const read = readSign(sign);
      for (let unit = 0; unit < read.length; unit += 1) this.origins.push(place);
      plain += read;
      place += sign.length;
    }
    this.origins.push(original.length);
    this.plain = plain;
    this.lower = sameLengthLower(plain);
    this.letters = this.lower.replace(/(?<=[a-z])[01345]+(?=[a-z])/g, (digits) =>
      [...digits].map((digit) => LEET[digit]).join(''),
    );
  }

  /** The words between two places, as they were written. */
  quote(start: number, end: number): Quote {
    const from = this.origins[start] ?? this.original.length;
    let place = end;
    while ((this.origins[place] ?? Infinity) <= from) place += 1;
    const to = this.origins[place] ?? this.original.length;
    return { start: from, end: to, text: this.original.slice(from, to) };
  }
}

function readSign(sign: string): string {
  // Nearly all signs of nearly all texts: of these only one has another form.
  if (sign <= LAST_ASCII) return sign === '`' ? "'" : sign;
  const compatible = sign.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  if (/^\p{Nd}$/u.test(compatible)) return figureOf(compatible);
  if (/^\p{Extended_Pictographic}$/u.test(compatible)) return ' ';
  if (/^\p{Pd}$/u.test(compatible)) return '-';
  return MARKS[compatible] ?? LOOKALIKES[compatible] ?? compatible;
}

/** Figures of any script: ten of them always stand in a row, from nought to nine. */
function figureOf(sign: string): string {
  const code = sign.codePointAt(0) as number;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** A few letters grow when they are made small; they stay as they are, so that places do not shift. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}
