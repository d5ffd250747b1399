/** Where a detector found something in a normalised text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Every place where a pattern (with the flag g) matches. */
export function hitsOf(pattern: RegExp, text: string): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The sentence a place is in, up to that place. */
export function sentenceBefore(text: string, place: number): string {
  const start = Math.max(...['.', '!', '?', '\n'].map((sign) => text.lastIndexOf(sign, place - 1))) + 1;
  return text.slice(start, place);
}

/** The sentence a place is in, from that place on. */
export function sentenceAfter(text: string, place: number): string {
  const rest = text.slice(place, place + 200);
  const end = rest.search(/[.!?\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Hits that do not lie inside an earlier one, in the order of the text. */
export function withoutOverlap<T extends Hit>(hits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const hit of [...hits].sort((one, other) => one.start - other.start || other.end - one.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}
