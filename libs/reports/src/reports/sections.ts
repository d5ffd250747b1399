import type { KeyCount, Waits } from '@pa/platform';
import {
  LEAST_SHOWN,
  publishCells,
  publishParts,
  shareOf,
  shownIn,
  type Cell,
  type ShownShare,
} from '../disclosure/publish';
import type { Figure, Section } from './report';

/** What a table says about itself. */
export interface SectionWords {
  readonly caption: string;
  readonly formula: string;
  readonly rowsAre: string;
  readonly countsAre: string;
}

export type Labels = ReadonlyArray<readonly [key: string, label: string]>;

/** A row for each label, in their order; what was not counted is 0. */
export function cellsOf(counts: readonly KeyCount[], labels: Labels): Cell[] {
  const byKey = new Map(counts.map(({ key, count }) => [key, count]));
  return labels.map(([key, label]) => ({ key, label, count: byKey.get(key) ?? 0 }));
}

/** Rows that add up: each person or advert is in exactly one. */
export function partsSection(words: SectionWords, cells: readonly Cell[]): Section {
  const { cells: rows, total } = publishParts(cells);
  return { ...words, rows, others: null, total, figures: [] };
}

/** Rows of an open list that add up, such as places: those under 5 are not listed, and stand together in one line. */
export function placesSection(words: SectionWords, counts: readonly KeyCount[]): Section {
  const cells = counts.map(({ key, count }) => ({ key, label: key, count }));
  const { cells: rows, total } = publishParts(cells);
  const listed = rows.filter(({ count }) => count !== null);
  const hasOthers = listed.length < rows.length;
  const others = {
    label: 'All other places, each under 5',
    count: total.isAtLeast ? null : total.value - shownIn(listed),
  };
  return { ...words, rows: byCount(listed), others: hasOthers ? others : null, total, figures: [] };
}

/** Rows that overlap: one person or advert may be in several. */
export function overlapSection(words: SectionWords, cells: readonly Cell[]): Section {
  return { ...words, rows: publishCells(cells), others: null, total: null, figures: [] };
}

/** Rows that overlap, of a list too long to show whole: only what may be shown is listed. */
export function longestSection(words: SectionWords, cells: readonly Cell[]): Section {
  const rows = publishCells(cells).filter(({ count }) => count !== null);
  return { ...words, rows: byCount(rows), others: null, total: null, figures: [] };
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Bounds of waits in seconds with the words of each stretch; one more word than bounds. */
export interface Stretches {
  readonly bounds: readonly number[];
  readonly words: readonly string[];
  readonly none: string | null;
}

export const REPLY_STRETCHES: Stretches = {
  bounds: [4 * HOUR, DAY, 3 * DAY, 7 * DAY],
  words: ['Within 4 hours', '4 to 24 hours', '1 to 3 days', '3 to 7 days', 'More than 7 days'],
  none: 'No reply yet',
};
export const FILL_STRETCHES: Stretches = {
  bounds: [14 * DAY, 28 * DAY, 56 * DAY, 84 * DAY],
  words: ['Within 2 weeks', '2 to 4 weeks', '4 to 8 weeks', '8 to 12 weeks', 'More than 12 weeks'],
  none: null,
};
export const COVER_STRETCHES: Stretches = {
  bounds: [HOUR, 4 * HOUR, DAY],
  words: ['Within 1 hour', '1 to 4 hours', '4 to 24 hours', 'More than 24 hours'],
  none: null,
};

/** Waits by stretch of time, and how long half of them took at most. */
export function waitsSection(
  words: SectionWords,
  { counts, medianSeconds }: Waits,
  { stretches, half }: { stretches: Stretches; half: string },
): Section {
  const finished: Labels = stretches.words.map((label, place) => [String(place), label]);
  const labels: Labels = stretches.none ? [...finished, ['none', stretches.none]] : finished;
  const section = partsSection(words, cellsOf(counts, labels));
  const told = shownIn(section.rows.filter(({ key }) => key !== 'none')) >= LEAST_SHOWN && medianSeconds !== null;
  const figure: Figure = {
    label: half,
    words: told ? waitWords(medianSeconds) : TOO_FEW,
    formula: 'The middle one when all are put in order of time (the median). Those that are not over do not count.',
  };
  return { ...section, figures: [figure] };
}

export const TOO_FEW = 'Too few to say';

/** "75%", "between 88% and 100%". */
export function shareFigure(
  section: Section,
  { part, whole, ...words }: { part: readonly string[]; whole: readonly string[]; label: string; formula: string },
): Figure {
  return { ...words, words: shareWords(shareOf(section.rows, part, whole)) };
}

function shareWords(share: ShownShare | null): string {
  if (share === null) return TOO_FEW;
  const { low, high } = share;
  return low === high ? `${low}%` : high - low === 1 ? `about ${low}%` : `between ${low}% and ${high}%`;
}

function waitWords(seconds: number): string {
  const hours = Math.round(seconds / HOUR);
  if (hours < 1) return 'less than 1 hour';
  if (hours === 1) return '1 hour';
  return hours < 48 ? `${hours} hours` : `${Math.round(seconds / DAY)} days`;
}

function byCount<C extends { readonly count: number | null }>(cells: readonly C[]): C[] {
  return cells.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
