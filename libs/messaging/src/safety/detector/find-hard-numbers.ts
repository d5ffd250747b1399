import { hitsOf, type Hit } from '@pa/recruitment';

/** How people write figures in words when they would rather not be read by a machine. */
const WORD_FIGURES: Readonly<Record<string, string>> = {
  zero: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  oh: '0',
  ow: '0',
  o: '0',
  one: '1',
  won: '1',
  wun: '1',
  two: '2',
  too: '2',
  to: '2',
  three: '3',
  tree: '3',
  free: '3',
  four: '4',
  for: '4',
  fore: '4',
  five: '5',
  fife: '5',
  six: '6',
  sicks: '6',
  seven: '7',
  sevn: '7',
  sven: '7',
  sevin: '7',
  eight: '8',
  ate: '8',
  nine: '9',
  nien: '9',
  niner: '9',
};
const TIMES: Readonly<Record<string, number>> = { double: 2, dubble: 2, dbl: 2, treble: 3, triple: 3 };
/** Said between figures and no part of them. */
const FILLERS = new Set(['then', 'and', 'hundred', 'hundread']);
const TOKEN = /[a-z]+|\d/g;
const BETWEEN = /^[\s\-.,/()_*…:;]{0,5}$/;
/** Enough words that are nothing but figures, so that "for six to nine" is no number. */
const LEAST_SURE = 5;
const SURE = /^(?:zero|nought|naught|oh|one|two|three|four|five|six|seven|eight|nine|sevn|sevin|nien)$/;

/** The code of a town or a mobile, some words, and the rest: "07700 then 900124". */
const IN_TWO = /(?<![\d.£])0\d{4}(?!\d)([^\d.!?\n]{1,40}?)(\d{3}\s?\d{3})(?!\d)/g;
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
  return [...inTwo(lower), ...local(lower), ...inWords(lower)];
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
  for (const match of lower.matchAll(TOKEN)) {
    const [token] = match;
    if (!BETWEEN.test(lower.slice(end, match.index))) stretches.push([]);
    end = match.index + token.length;
    const stretch = stretches.at(-1) as Word[];
    const figure = /\d/.test(token) ? token : WORD_FIGURES[token];
    if (figure !== undefined) stretch.push(wordOf({ start: match.index, end }, { token, figure, times }));
    else if (token.startsWith('hundr') && stretch.length > 0) stretch.push(hundred(match.index, end));
    else if (!FILLERS.has(token) && TIMES[token] === undefined) stretches.push([]);
    times = TIMES[token] ?? 1;
  }
  return stretches;
}

function wordOf(hit: Hit, { token, figure, times }: { token: string; figure: string; times: number }): Word {
  return { ...hit, figures: figure.repeat(times), isSure: SURE.test(token) || times > 1, isFigure: /\d/.test(token) };
}

function hundred(start: number, end: number): Word {
  return { start, end, figures: '00', isSure: true, isFigure: false };
}

/** A number begins with a nought; figures and sure words make most of it. */
function numberIn(stretch: readonly Word[]): Hit | null {
  const first = stretch.findIndex(({ figures }) => figures.startsWith('0'));
  const words = first < 0 ? [] : stretch.slice(first);
  const figures = words.map((word) => word.figures).join('');
  const sure = words.filter(({ isSure, isFigure }) => isSure || isFigure).length;
  const isSaid = words.some(({ isFigure }) => !isFigure) && sure >= LEAST_SURE;
  if (!isSaid || !/^0[12378]\d{8,9}$/.test(figures)) return null;
  return { start: (words[0] as Word).start, end: (words.at(-1) as Word).end };
}
