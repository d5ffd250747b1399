import { hitsOf, type Hit } from '@pa/recruitment';
import { findScattered } from './find-scattered-numbers';
import { drawnOut, HURRIED, isSureFigure, TENS, withoutDisguise, withoutVowels, WORD_FIGURES } from './figure-words';

/** Words run together: "ninehundred", "doubleoh", "seeven". */
const GLUED =
  /z+e+r+o+|n+o+u+g+h+t+|o+h+|o+n+e+|t+w+o+|t+h+r+e+|f+o+u+r+|f+i+v+e+|s+i+x+|s+e+v+e+n+|e+i+g+h+t+|n+i+n+e+|d+o+u+b+l+e+|t+r+e+b+l+e+|t+r+i+p+l+e+|h+u+n+d+r+e+d+/g;
const TEN = /_(?=[1-9])/g;
const TIMES = new Map<string, number>(Object.entries({ double: 2, dubble: 2, dbl: 2, treble: 3, triple: 3 }));
/** Said between figures and no part of them. */
const FILLERS = new Set(['then', 'and', 'hundred', 'hundread']);
const TOKEN = /[a-z]+|\d/g;
const BETWEEN = /^[\s\-.,/()_*…:;]{0,5}$/;
/** Enough words that are nothing but figures, so that "for six to nine" is no number. */
const LEAST_SURE = 5;
/** A number begins with a nought: without one nothing has to be read word by word. */
const NOUGHT =
  /0|(?<![a-z])(?:z+e+r+o+|nought|naught|nil|oh|ow|o|dim|sero|cero|null|nulis|sifar|shunya|z[aeiou]?ro?)(?![a-z])|zero|nought/;
/** The code of a town or a mobile, some words, and the rest: "07700 then 900124". */
const IN_TWO = /(?<![\d.£])0\d{4}(?!\d)([^\d.!?\n]{1,40}?)(\d{3}(?:\s?|[^\d.!?\n]{1,12})\d{3})(?!\d)/g;
/** The same, the other way about: "900124 after 07700". */
const TURNED =
  /(?<![\d.£])\d{3}\s?\d{3}\s(?:after|and|with|comes after|follows|behind|then)\s[^\d.!?\n]{0,20}0\d{4}(?!\d)/g;
/** "14/07/26 to 28/07/26" has the figures of a telephone number. */
const DATE = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:\d\d)?\d\d(?![\d/.-])/g;
/** A number without its town's code, where it is said to be one. */
const LOCAL =
  /\b(?:(?<=\b(?:my|our|her|his|phone|home|house|telephone|new|mum's|dad's|the)\s)number|landline|phone|telephone|tel|call|ring|dial|mob(?:ile)?|text)\b(?:\s(?:me|us|is|on|at|the|house|home|it's|its|her|him|mum|dad))*\W{1,3}(?!(?:19|20)\d\d\b)(?:\d{3}[ -]?\d{4}|\d{3}[ -]\d{3}|\d{6})(?![\d:]|[ -]?\d|\s?(?:people|hours|miles|pounds))/g;

interface Word extends Hit {
  readonly figures: string;
  readonly isSure: boolean;
  readonly isFigure: boolean;
}

/** Telephone numbers in two pieces, without a town's code, or in words spelled as they sound. */
export function findHardNumbers(lower: string): Hit[] {
  if (!/\d/.test(lower)) return inWords(lower);
  const undated = lower.replace(DATE, (date) => '#'.repeat(date.length));
  return [
    ...inTwo(undated),
    ...hitsOf(TURNED, undated),
    ...local(undated),
    ...inWords(withoutDisguise(undated)),
    ...findScattered(undated),
  ];
}

function inTwo(lower: string): Hit[] {
  return hitsOf(IN_TWO, lower).filter(({ start, end }) => !/£|\b(?:at|till|until)\b/.test(lower.slice(start, end)));
}

function local(lower: string): Hit[] {
  return hitsOf(LOCAL, lower).map(({ start, end }) => ({
    start: start + lower.slice(start, end).search(/\d/),
    end,
  }));
}

function inWords(lower: string): Hit[] {
  if (!NOUGHT.test(lower)) return [];
  return stretchesOf(lower).flatMap((stretch) => {
    const hit = numberIn(stretch);
    return hit ? [hit] : [];
  });
}

/** Stretches of words that are read as figures, with only signs and fillers between. */
function stretchesOf(lower: string): Word[][] {
  const stretches: Word[][] = [[]];
  let times = 1;
  let end = 0;
  for (const { token, start } of tokensOf(lower)) {
    if (!BETWEEN.test(lower.slice(end, Math.min(start, end + 6)))) stretches.push([]);
    end = start + token.length;
    const stretch = stretches.at(-1) as Word[];
    const figure = /\d/.test(token) ? token : figureOf(token);
    if (figure !== undefined) stretch.push(wordOf({ start, end }, { token, figure, times }));
    else if (token.startsWith('hundr') && stretch.length > 0) stretch.push(hundred(start, end));
    else if (!FILLERS.has(token) && !TIMES.has(token)) stretches.push([]);
    times = TIMES.get(drawnOut(token) ?? token) ?? TIMES.get(token) ?? 1;
  }
  return stretches;
}

function figureOf(token: string): string | undefined {
  return (
    WORD_FIGURES.get(token) ??
    TENS.get(token) ??
    HURRIED.get(withoutVowels(token)) ??
    WORD_FIGURES.get(drawnOut(token) ?? '')
  );
}

/** Words and single figures, those that are run together taken apart. */
function* tokensOf(lower: string): Generator<{ token: string; start: number }> {
  for (const { index, 0: token } of lower.matchAll(TOKEN)) {
    const parts = token.length > 5 && token.length < 80 ? [...token.matchAll(GLUED)] : [];
    if (parts.length < 2 || parts.map(([part]) => part).join('') !== token) yield { token, start: index };
    else for (const part of parts) yield { token: part[0], start: index + part.index };
  }
}

function wordOf(hit: Hit, { token, figure, times }: { token: string; figure: string; times: number }): Word {
  return {
    ...hit,
    figures: figure.repeat(times),
    isSure: isSureFigure(token) || times > 1,
    isFigure: /\d/.test(token),
  };
}

function hundred(start: number, end: number): Word {
  return { start, end, figures: '00', isSure: true, isFigure: false };
}

/** A number begins with a nought, or is a mobile's without it; figures and sure words make most of it. */
function numberIn(stretch: readonly Word[]): Hit | null {
  const first = stretch.findIndex(({ figures }) => figures.startsWith('0'));
  const whole = first < 0 ? null : dialled(stretch.slice(first), /^0[12378]\d{8,9}$/);
  return whole ?? dialled(stretch, /^7[1-9]\d{8}$/);
}

function dialled(words: readonly Word[], form: RegExp): Hit | null {
  const sure = words.filter(({ isSure, isFigure }) => isSure || isFigure).length;
  if (sure < LEAST_SURE || words.every(({ isFigure }) => isFigure)) return null;
  const figures = words.map((word) => word.figures).join('');
  if (!form.test(figures.replace(TEN, '').replaceAll('_', '0'))) return null;
  return { start: (words[0] as Word).start, end: (words.at(-1) as Word).end };
}
