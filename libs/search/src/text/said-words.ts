import { readText } from './text-query';
import { stem, wordsIn } from './words';

/** A piece of a text: what the search asked for, or what stands around it. */
export interface SaidPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where words of a search are said: in what somebody wrote, or among what they chose from our lists. */
export interface SaidWords {
  readonly where: 'wrote' | 'chose';
  readonly pieces: readonly SaidPiece[];
}

/** What can be looked through. */
export interface SaidTexts {
  readonly wrote: readonly string[];
  /** What was chosen, and how else people say it. */
  readonly chose: ReadonlyArray<{ readonly label: string; readonly others: string }>;
}

const MOST_CHOSEN = 3;
/** About two lines of a card: a few words before the first that was asked for, and the rest after it. */
const BEFORE = 50;
const AROUND = 160;

/**
 * Which words of a text a search found: written, in another form, as a word that means the same or that was meant. At most one
 * place of each kind: the first. Pieces of text, never markup: whoever shows them marks those that match.
 */
export function saidWords(q: string, { wrote, chose }: SaidTexts): SaidWords[] {
  const marks = new Marks(q);
  const text = wrote.find((one) => marks.in(one).length > 0);
  const chosen = chose.filter(({ label, others }) => marks.in(label).length > 0 || marks.in(others).length > 0);
  return [
    ...(text === undefined ? [] : [{ where: 'wrote' as const, pieces: excerpt(text, marks.in(text)) }]),
    ...(chosen.length === 0 ? [] : [{ where: 'chose' as const, pieces: listed(chosen.map(({ label }) => label)) }]),
  ];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of one search, ready to be found in texts. */
class Marks {
  /** Stems in a row: one for a word, several for a phrase. */
  private readonly ways: readonly (readonly string[])[];
  private readonly beginnings: readonly string[];

  constructor(q: string) {
    const asked = readText(q);
    const phrases = asked.flatMap(({ synonyms, spellings }) =>
      [...synonyms, ...spellings].map((text) => text.split(' ')),
    );
    const written = asked.flatMap(({ words }) => words.map((word) => [word]));
    this.ways = [...written, ...phrases].map((way) => way.map(stem));
    this.beginnings = asked.flatMap(({ words, isBeginning }) => (isBeginning ? words : []));
  }

  /** Where they stand, in order, none over another. */
  in(text: string): Range[] {
    const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => {
      const whole = wordsIn(found[0]).join('');
      return { whole, stem: stem(whole), from: found.index, to: found.index + found[0].length };
    });
    const ranges: Range[] = [];
    for (let at = 0; at < words.length; at++) {
      const length = this.lengthAt(words, at);
      if (length === 0) continue;
      ranges.push({ from: words[at]?.from ?? 0, to: words[at + length - 1]?.to ?? 0 });
      at += length - 1;
    }
    return ranges;
  }

  /** How many words from here on are a match; 0 when they are none. */
  private lengthAt(words: ReadonlyArray<{ whole: string; stem: string }>, at: number): number {
    const way = this.ways.find((stems) => stems.every((one, next) => words[at + next]?.stem === one));
    if (way) return way.length;
    return this.beginnings.some((start) => words[at]?.whole.startsWith(start)) ? 1 : 0;
  }
}

/** The text around its first match, cut between words, with every match in it marked. */
function excerpt(text: string, ranges: readonly Range[]): SaidPiece[] {
  const first = ranges[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1 || first;
  const to = endOf(text, Math.max(from + AROUND, ranges[0]?.to ?? 0));
  const pieces: SaidPiece[] = [];
  let at = from;
  for (const range of ranges.filter((one) => one.from >= from && one.to <= to)) {
    pieces.push(plain(text.slice(at, range.from)), { text: text.slice(range.from, range.to), isMatch: true });
    at = range.to;
  }
  const all = [plain(from > 0 ? '… ' : ''), ...pieces, plain(text.slice(at, to)), plain(to < text.length ? ' …' : '')];
  return all.filter((piece) => piece.text !== '');
}

/** The end of the last whole word that has room. */
function endOf(text: string, room: number): number {
  if (text.length <= room) return text.length;
  const gap = text.lastIndexOf(' ', room);
  return gap > 0 && gap > room - BEFORE ? gap : room;
}

/** "Using a hoist, Washing and 2 more": each a whole match. */
function listed(labels: readonly string[]): SaidPiece[] {
  const shown = [...new Set(labels)];
  const pieces = shown
    .slice(0, MOST_CHOSEN)
    .flatMap((text, at) => [...(at > 0 ? [plain(', ')] : []), { text, isMatch: true }]);
  const more = shown.length - MOST_CHOSEN;
  return more > 0 ? [...pieces, plain(` and ${more} more`)] : pieces;
}

function plain(text: string): SaidPiece {
  return { text: text.replaceAll(/\s+/g, ' '), isMatch: false };
}
