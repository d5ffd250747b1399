import { taxonomies } from '../taxonomies';
import type { Choice } from './choices';

/** From the left end of a pair to the right one. */
export const STYLE_POINTS = [-2, -1, 0, 1, 2] as const;

/** Where somebody stands between the two ends of a way of working: "Chatty", "Mostly chatty", "In the middle". */
export function styleWords({ left, right }: { left: string; right: string }, point: number): string {
  if (point === 0) return 'In the middle';
  const end = point < 0 ? left : right;
  return Math.abs(point) === 2 ? end : `Mostly ${end.toLowerCase()}`;
}

/** A pair as a field: a question with five points. */
export interface StylePairField {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export function stylePairs(): StylePairField[] {
  return taxonomies.workingStylePairs.map((pair) => ({
    key: pair.key,
    label: `${pair.label}?`,
    choices: STYLE_POINTS.map((point) => ({ value: String(point), text: styleWords(pair, point) })),
  }));
}
