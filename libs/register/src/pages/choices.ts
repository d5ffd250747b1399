import { taxonomies, type TaxonomyName } from '../taxonomies';

/** One choice of a field, as the field macros take it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** A taxonomy as choices of a field. */
export function choicesOf(name: TaxonomyName): Choice[] {
  return taxonomies[name].map((item: { key: string; label: string; hint?: string }) => ({
    value: item.key,
    text: item.label,
    ...(item.hint && { hint: item.hint }),
  }));
}

/** The words of keys, in the order in which they are given. A key that is not in the list any more is left out. */
export function labelsOf(name: TaxonomyName, keys: readonly string[]): string[] {
  const labels = new Map(taxonomies[name].map(({ key, label }): [string, string] => [key, label]));
  return keys.flatMap((key) => labels.get(key) ?? []);
}

/** The words of keys as one line: "Own car, bus, walks". */
export function labelLine(name: TaxonomyName, keys: readonly string[]): string {
  return inLine(labelsOf(name, keys)).join(', ');
}

/** Labels as they stand in a line: only the first keeps its capital. Not for names, such as those of languages. */
export function inLine(labels: readonly string[]): string[] {
  return labels.map((label, place) => (place === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)));
}
