/**
 * How names are compared: without case, accents, punctuation or the ways of writing "saint" and "and". "St. Ives",
 * "Saint Ives" and "ST IVES" are one name; "Ynys Môn" is found by "ynys mon"; "King's Lynn" by "Kings Lynn".
 */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bupon\b/g, 'on');
}

/** How many slips we forgive in a name of this length: two short names that differ by two letters are different names. */
export function slipsForgiven(key: string): number {
  if (key.length < 4) return 0;
  return key.length < 7 ? 1 : 2;
}

/**
 * The slips between two names: letters put in, left out, changed, or two neighbours swapped (optimal string alignment).
 * Stops and answers `limit + 1` as soon as it must be more than `limit`, which keeps a search of every name quick.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) next.push(cell({ a, b, row, column, before, last, next }));
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly next: readonly number[];
}

function cell({ a, b, row, column, before, last, next }: Cell): number {
  const at = (line: readonly number[], index: number): number => line[index] ?? Number.MAX_SAFE_INTEGER;
  const same = a[row - 1] === b[column - 1];
  const best = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, at(before, column - 2) + 1) : best;
}
