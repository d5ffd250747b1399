/** Where a detector found something in a normalised text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Every place where a pattern (with the flag g) matches. `matchAll` would make a copy of the pattern each time, which is most of what a text without hits costs. */
export function hitsOf(pattern: RegExp, text: string): Hit[] {
  const hits: Hit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    hits.push({ start: match.index, end });
    if (end === match.index) pattern.lastIndex += 1;
  }
  return hits;
}

/** No sentence is longer. A text without a full stop would else be read again from its start for each hit in it. */
const LONGEST_SENTENCE = 500;

/** The sentence a place is in, up to that place. */
export function sentenceBefore(text: string, place: number): string {
  const near = text.slice(Math.max(0, place - LONGEST_SENTENCE), place);
  return near.slice(Math.max(...['.', '!', '?', '\n'].map((sign) => near.lastIndexOf(sign))) + 1);
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
