import { taxonomies } from '@pa/register';
import { ALSO_SAID } from '../projection/search-words';
import { SYNONYMS } from './synonyms';
import { stem, wordsIn } from './words';

/** Shorter words are taken as they are written; from here one slip is forgiven, from `TWO_SLIPS` two. */
export const ONE_SLIP = 4;
export const TWO_SLIPS = 8;
const MOST_SPELLINGS = 3;

/** The words of care that we know, by stem: what a mistyped word may have been meant to be. Stems are compared, not endings. */
const KNOWN: ReadonlyMap<string, string> = knownWords();

/**
 * Words that a word which we do not know may have been meant to be, likeliest first: none for one that we know. What was typed
 * always counts too, since people's own words are not in our lists.
 */
export function spellingsOf(word: string): string[] {
  const root = stem(word);
  const slips = slipsOf(root);
  if (slips === 0 || KNOWN.has(root)) return [];
  const near = [...KNOWN]
    .filter(([known]) => known.length >= ONE_SLIP && Math.abs(known.length - root.length) <= slips)
    .map(([known, as]) => ({ as, away: slipsBetween(root, known, slips) }))
    .filter(({ away }) => away <= slips);
  return near
    .sort((one, other) => one.away - other.away || (one.as < other.as ? -1 : 1))
    .slice(0, MOST_SPELLINGS)
    .map(({ as }) => as);
}

function slipsOf({ length }: string): number {
  if (length < ONE_SLIP) return 0;
  return length < TWO_SLIPS ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped with their neighbour. Stops counting after `most`; a wrong first
 * letter counts twice, because hardly anybody mistypes it.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const first = one[0] === other[0] ? 0 : 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const next = nextRow({ one, other, i, row, before });
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return (row[other.length] ?? 0) + first;
}

interface Step {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly row: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ one, other, i, row, before }: Step): number[] {
  const next = [i];
  for (let j = 1; j <= other.length; j++) {
    const isSame = one[i - 1] === other[j - 1];
    const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    const changed = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
    const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
    next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
  }
  return next;
}

function knownWords(): Map<string, string> {
  const lists = [
    taxonomies.tasks,
    taxonomies.experience,
    taxonomies.training,
    taxonomies.languages,
    taxonomies.communicationMethods,
    taxonomies.values,
    taxonomies.interests,
  ];
  const texts = [
    ...lists.flatMap((list) => list.map(({ label }) => label)),
    ...Object.values(ALSO_SAID),
    ...[...SYNONYMS.keys()],
  ];
  return new Map(texts.flatMap(wordsIn).map((word) => [stem(word), word]));
}
