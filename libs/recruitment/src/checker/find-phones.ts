import { withoutOverlap, type Hit } from './hit';

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  nought: '0',
  naught: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const WORD = 'zero|nought|naught|oh|one|two|three|four|five|six|seven|eight|nine';
const DIGIT = new RegExp(`(?:(double|treble|triple)[\\s-]{0,3})?(${WORD}|o|\\d)`, 'y');
const NEXT_DIGIT = new RegExp(DIGIT.source, 'g');
/** Letters that look like a one, for who writes them between figures. */
const ONE_BETWEEN = /(?<=\d)[li|](?=\d)/g;
const GAP = /[\s\-.,/()+_*[\]~]{0,5}/y;
/** Times, dates and money are numbers too; they are taken out before anything is read as a telephone number. */
const OTHER_NUMBERS = [
  /(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])/g,
  /(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}(?!\d)/g,
  /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g,
  /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/g,
  /£\s?\d[\d,]{0,12}(?:\.\d{1,2})?/g,
];
const SHORT_NUMBER =
  /\b(?:call|ring|phone|text|(?<!\b(?:hospital|nhs|certificate|dbs|policy|membership|order|payroll|advert|account|serial|ref|reference|invoice|case|policy|roll|card)\s)number|mobile|tel|whatsapp)\b[^.\d\n]{0,15}(?<!\d)(\d{3}[ -]?\d{3,5})(?!\d)/g;

/** One digit as it was written: how, where, and whether it follows the one before without a gap. */
interface Digit extends Hit {
  readonly digits: string;
  readonly isFirstOfGroup: boolean;
}

/** Telephone numbers, in figures, in words ("oh seven double seven"), in both, with any signs between. */
export function findPhones(lower: string): Hit[] {
  if (!/\d/.test(lower)) return withoutOverlap(runsOf(lower).flatMap((run) => numbersIn(run, lower)));
  const read = lower.replace(ONE_BETWEEN, '1');
  const text = OTHER_NUMBERS.reduce((rest, kind) => rest.replace(kind, (number) => '#'.repeat(number.length)), read);
  const long = runsOf(text).flatMap((run) => numbersIn(run, text));
  return withoutOverlap([...long, ...shortNumbersIn(text)]);
}

/** Numbers without the code of their town, where somebody says that it is one. */
function shortNumbersIn(text: string): Hit[] {
  return [...text.matchAll(SHORT_NUMBER)].flatMap(({ index, 0: words, 1: number = '' }) => {
    const end = index + words.length;
    return isYearOrTime(text, end) ? [] : [{ start: end - number.length, end }];
  });
}

function isYearOrTime(text: string, end: number): boolean {
  return /(?:^|\D)(?:19|20)\d\d$|\d{4}[ -]\d{4}$/.test(text.slice(Math.max(0, end - 10), end));
}

/** Stretches of digits with nothing but gaps between them. */
function runsOf(text: string): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let place = 0;
  while (place < text.length) {
    const digit = digitAt(text, place, run.at(-1));
    if (digit) run.push(digit);
    const next = digit ? skipGap(text, digit.end) : nextDigit(text, place + 1);
    if (!digit && run.length > 0) {
      runs.push(run);
      run = [];
    }
    place = next;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Where something stands that may be a digit; the end of the text where nothing does. */
function nextDigit(text: string, from: number): number {
  NEXT_DIGIT.lastIndex = from;
  return NEXT_DIGIT.exec(text)?.index ?? text.length;
}

function skipGap(text: string, place: number): number {
  GAP.lastIndex = place;
  return place + (GAP.exec(text)?.[0].length ?? 0);
}

/** A digit or its word, when it is not a part of another word: "one" in "phone" is none, "nine" in "07700nine00" is. */
function digitAt(text: string, place: number, previous: Digit | undefined): Digit | null {
  DIGIT.lastIndex = place;
  const match = DIGIT.exec(text);
  if (!match) return null;
  const end = place + match[0].length;
  const isJoined = previous?.end === place;
  if (!isJoined && isLetter(text[place - 1])) return null;
  if (isLetter(match[0].at(-1)) && isLetter(text[end]) && !startsDigit(text, end)) return null;
  const word = match[2] ?? '';
  const one = DIGIT_WORDS[word] ?? word;
  const times = match[1] === undefined ? 1 : match[1] === 'double' ? 2 : 3;
  return { start: place, end, digits: one.repeat(times), isFirstOfGroup: !isJoined };
}

function startsDigit(text: string, place: number): boolean {
  DIGIT.lastIndex = place;
  return DIGIT.test(text);
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z]/.test(sign);
}

/** Numbers that could be dialled, from the start of a group on. */
function numbersIn(run: readonly Digit[], text: string): Hit[] {
  if (run.length < 6 || isListOfTimes(run, text)) return [];
  const hits: Hit[] = [];
  for (let first = 0; first < run.length; first += 1) {
    const last = canBegin(run, first) ? lastDialled(run, first, text) : -1;
    if (last < 0) continue;
    hits.push({ start: (run[first] as Digit).start, end: (run[last] as Digit).end });
    first = last;
  }
  return hits;
}

/** At the start of a group; without its nought no number begins amid figures that are set apart one by one. */
function canBegin(run: readonly Digit[], first: number): boolean {
  const [before, here, next] = [run[first - 1], run[first], run[first + 1]];
  if (!here?.isFirstOfGroup) return false;
  return here.digits.startsWith('0') || !(before?.isFirstOfGroup && (next?.isFirstOfGroup ?? false));
}

/** The last digit of the longest number that begins here; -1 when none does. */
function lastDialled(run: readonly Digit[], first: number, text: string): number {
  const isAbroad = text[(run[first] as Digit).start - 1] === '+';
  let digits = '';
  let found = -1;
  for (let place = first; place < run.length && digits.length < 16; place += 1) {
    digits += run[place]?.digits ?? '';
    const endsGroup = run[place + 1]?.isFirstOfGroup ?? true;
    if (endsGroup && isDialled(digits, isAbroad)) found = place;
  }
  return found;
}

/**
 * A number of this country has ten or eleven figures, a slip of one allowed, or ten without the nought of a mobile; from
 * abroad up to fifteen.
 */
function isDialled(digits: string, isAbroad: boolean): boolean {
  if (isAbroad || digits.startsWith('00')) return digits.length >= (isAbroad ? 9 : 11) && digits.length <= 15;
  if (/^7[1-9]\d{8}$/.test(digits)) return true;
  return digits.startsWith('0') && digits.length >= 10 && digits.length <= 12;
}

/** "0900 1300 1400": groups of four that are all times of the day. */
function isListOfTimes(run: readonly Digit[], text: string): boolean {
  const words = text.slice((run[0] as Digit).start, (run.at(-1) as Digit).end);
  return words.split(/[^\da-z]+/).every((group) => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(group));
}
