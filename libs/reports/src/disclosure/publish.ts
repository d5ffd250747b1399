/** What there are fewer of is not shown: so few people can be recognised by those who know them. */
export const LEAST_SHOWN = 5;
const MOST_HIDDEN = LEAST_SHOWN - 1;

export interface Cell {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** A cell as it may be shown; null stands for 0 to 4. */
export interface ShownCell {
  readonly key: string;
  readonly label: string;
  readonly count: number | null;
}

/** `isAtLeast`: only what is shown is counted, because the whole would give a hidden cell away. */
export interface ShownTotal {
  readonly value: number;
  readonly isAtLeast: boolean;
}

export interface PublishedParts {
  readonly cells: readonly ShownCell[];
  readonly total: ShownTotal;
}

/** Cells that may overlap, so nothing adds up: each is hidden by itself. */
export function publishCells(cells: readonly Cell[]): readonly ShownCell[] {
  return cells.map(({ key, label, count }) => ({ key, label, count: count < LEAST_SHOWN ? null : count }));
}

/**
 * Cells that add up to a whole. The whole is shown only where each hidden cell could still be anything from 0 to 4: with
 * one hidden cell never, with more as long as what they come to together forces none of them up or down.
 */
export function publishParts(cells: readonly Cell[]): PublishedParts {
  const small = cells.filter(({ count }) => count < LEAST_SHOWN);
  const hidden = sumOf(small);
  const shown = sumOf(cells) - hidden;
  const forcesNone = hidden >= MOST_HIDDEN && hidden <= MOST_HIDDEN * (small.length - 1);
  const isWhole = small.length === 0 || forcesNone;
  return {
    cells: publishCells(cells),
    total: isWhole ? { value: shown + hidden, isAtLeast: false } : { value: shown, isAtLeast: true },
  };
}

/** A share in percent, as the lowest and the highest that it can be: each hidden cell may be anything from 0 to 4. */
export interface ShownShare {
  readonly low: number;
  readonly high: number;
}

/** The share of some cells among others that they are part of, from what is shown alone; null where nothing is shown. */
export function shareOf(
  cells: readonly ShownCell[],
  part: readonly string[],
  whole: readonly string[],
): ShownShare | null {
  const inside = cells.filter(({ key }) => part.includes(key));
  const outside = cells.filter(({ key }) => whole.includes(key) && !part.includes(key));
  const [least, rest] = [shownIn(inside), shownIn(outside)];
  if (least + rest === 0) return null;
  const [most, mostRest] = [least + mostHiddenIn(inside), rest + mostHiddenIn(outside)];
  return { low: Math.floor((100 * least) / (least + mostRest)), high: Math.ceil((100 * most) / (most + rest)) };
}

/** What of these cells is shown, added up. */
export function shownIn(cells: readonly ShownCell[]): number {
  return cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function mostHiddenIn(cells: readonly ShownCell[]): number {
  return MOST_HIDDEN * cells.filter(({ count }) => count === null).length;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
