import type { Hit } from '@pa/recruitment';
import { isPostcode } from './postcode-form';

/** Letters as they are called. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  ay: 'a',
  bee: 'b',
  cee: 'c',
  see: 'c',
  dee: 'd',
  ee: 'e',
  eff: 'f',
  ef: 'f',
  gee: 'g',
  aitch: 'h',
  haitch: 'h',
  eye: 'i',
  jay: 'j',
  kay: 'k',
  el: 'l',
  ell: 'l',
  em: 'm',
  en: 'n',
  oh: 'o',
  pee: 'p',
  queue: 'q',
  cue: 'q',
  ar: 'r',
  are: 'r',
  ess: 's',
  es: 's',
  tee: 't',
  tea: 't',
  you: 'u',
  vee: 'v',
  ex: 'x',
  why: 'y',
  wye: 'y',
  zed: 'z',
  alpha: 'a',
  bravo: 'b',
  charlie: 'c',
  delta: 'd',
  echo: 'e',
  foxtrot: 'f',
  golf: 'g',
  hotel: 'h',
  india: 'i',
  juliet: 'j',
  kilo: 'k',
  lima: 'l',
  mike: 'm',
  november: 'n',
  oscar: 'o',
  papa: 'p',
  quebec: 'q',
  romeo: 'r',
  sierra: 's',
  tango: 't',
  uniform: 'u',
  victor: 'v',
  whiskey: 'w',
  xray: 'x',
  yankee: 'y',
  zulu: 'z',
};
const FIGURES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const FIGURE_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FIGURES.map((word, figure) => [word, String(figure)])),
  oh: '0',
  nought: '0',
};
const FILLERS = new Set(['then', 'and', 'space', 'for']);
const TOKEN = /[a-z]+|\d/g;
const BETWEEN = /^[\s\-.,/_*…]{0,16}$/;
/** The shortest postcode has five signs, the longest seven. */
const [SHORTEST, LONGEST] = [5, 7];

/** One sign of a postcode, as letter and as figure: "oh" is both. */
interface Sign extends Hit {
  readonly readings: readonly string[];
  readonly isSpelt: boolean;
}

/** "N for November": the letter is there already. */
const SAID_TWICE = /(?<=\b[a-z]) for [a-z]{3,10}\b/g;
const blank = (words: string): string => words.replaceAll(/[a-z]/g, ' ');

/** Without a figure in words, or a letter's name that is no other word, nothing is spelt out. */
const SOME_NAME =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|nought|oh|bee|cee|dee|eff|gee|h?aitch|jay|kay|ell|pee|ess|tee|vee|ex|wye|zed|bravo|lima|november|juliet|kilo|tango|whiskey|sierra|foxtrot|charlie)\b/;

/** Postcodes that are spelt sign by sign: "M 2 5 then 3 G H", "BL seven, nine R W", "bee ell three, two ex why". */
export function findSpeltPostcodes(lower: string): Hit[] {
  return SOME_NAME.test(lower) ? stretchesOf(lower.replaceAll(SAID_TWICE, blank)).flatMap(postcodeIn) : [];
}

function stretchesOf(lower: string): Sign[][] {
  const stretches: Sign[][] = [];
  let stretch: Sign[] = [];
  let end = -1;
  const close = () => {
    if (stretch.length >= SHORTEST) stretches.push(stretch);
    stretch = [];
  };
  for (const { index, 0: token } of lower.matchAll(TOKEN)) {
    const signs = signsOf(token, index);
    if (end < 0 || !BETWEEN.test(lower.slice(end, Math.min(index, end + 17)))) close();
    end = index + token.length;
    if (signs.length > 0) stretch.push(...signs);
    else if (!FILLERS.has(token) || stretch.length === 0) close();
  }
  close();
  return stretches;
}

function signsOf(token: string, start: number): Sign[] {
  const sign = (readings: string[], isSpelt: boolean) => [{ start, end: start + token.length, readings, isSpelt }];
  const named = [LETTER_NAMES[token], FIGURE_NAMES[token]].filter((reading) => reading !== undefined);
  if (Object.hasOwn(LETTER_NAMES, token) || Object.hasOwn(FIGURE_NAMES, token)) return sign(named, true);
  if (token.length === 1) return sign([token], false);
  if (token.length > 2) return [];
  return [...token].map((letter, place) => ({
    start: start + place,
    end: start + place + 1,
    readings: [letter],
    isSpelt: false,
  }));
}

/** The first postcode in a row of signs; one that is spelt out at least in part, as others are found as they stand. */
function postcodeIn(stretch: readonly Sign[]): Hit[] {
  for (let first = 0; first + SHORTEST <= stretch.length; first += 1)
    for (let count = LONGEST; count >= SHORTEST; count -= 1) {
      const signs = stretch.slice(first, first + count);
      if (
        signs.length === count &&
        signs.filter(({ isSpelt }) => isSpelt).length >= 2 &&
        readingsOf(signs).some(isPostcode)
      )
        return [{ start: (signs[0] as Sign).start, end: (signs.at(-1) as Sign).end }];
    }
  return [];
}

function readingsOf(signs: readonly Sign[]): string[] {
  return signs.reduce<string[]>(
    (texts, { readings }) => texts.flatMap((text) => readings.map((reading) => text + reading)),
    [''],
  );
}
