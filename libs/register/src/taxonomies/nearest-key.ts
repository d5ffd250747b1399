/** Longer input is cut before it is compared, so that a huge parameter costs nothing. */
const LONGEST_COMPARED = 64;

const SHORTEST_BEGINNING = 3;

/**
 * The candidate that is fewest typing errors away from a wrong word, for messages such as "did you mean hoist?".
 * Case, spaces and underscores do not count as errors, and a word that goes on where the typing stopped is at most one
 * error away. Ties: the earlier candidate. Null only when there is none.
 */
export function nearestWord(candidates: readonly string[], wrong: string): string | null {
  const typed = dashed(wrong.slice(0, LONGEST_COMPARED));
  let nearest: string | null = null;
  let fewest = Infinity;
  for (const word of candidates) {
    if (word === typed) return word;
    const goesOn = typed.length >= SHORTEST_BEGINNING && word.startsWith(typed);
    if (!goesOn && Math.abs(word.length - typed.length) >= fewest) continue;
    const errors = Math.min(editDistance(word.toLowerCase(), typed), goesOn ? 1 : Infinity);
    if (errors < fewest) [nearest, fewest] = [word, errors];
  }
  return nearest;
}

/** The nearest right key of a list; labels count too, so that "Giving medication" finds `medication-giving`. */
export function nearestKey(list: readonly { key: string; label: string }[], wrong: string): string | null {
  const keyOf = new Map(list.map(({ key }) => [key, key]));
  for (const { key, label } of list) {
    if (!keyOf.has(dashed(label))) keyOf.set(dashed(label), key);
  }
  const nearest = nearestWord([...keyOf.keys()], wrong);
  return nearest === null ? null : (keyOf.get(nearest) ?? null);
}

function dashed(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_,()]+/g, '-');
}

/** Insertions, deletions, changes and swaps of neighbours that lie between two words. */
export function editDistance(from: string, to: string): number {
  const width = to.length + 1;
  const cost = new Uint16Array(width * (from.length + 1));
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let row = 0; row <= from.length; row++) cost[row * width] = row;
  for (let column = 0; column <= to.length; column++) cost[column] = column;
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      cost[row * width + column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + change,
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(from.length, to.length);
}
