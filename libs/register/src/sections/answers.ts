import type { FieldProblem } from '@pa/platform';
import { nearestKey, taxonomies, type TaxonomyName } from '../taxonomies';

/** Kept text: one kind of line end, no control characters, no spaces around, composed. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .normalize('NFC');
}

/** As one line. */
export function tidyLine(text: string): string {
  return tidy(text).replaceAll(/\s+/g, ' ');
}

export function isOneOf(name: TaxonomyName, key: string): boolean {
  return taxonomies[name].some((item) => item.key === key);
}

/** Keys of one list, each once, in the order of the list. */
export function inListOrder(name: TaxonomyName, keys: readonly string[]): string[] {
  const chosen = new Set(keys);
  return taxonomies[name].map(({ key }): string => key).filter((key) => chosen.has(key));
}

/** Problems of keys that the list does not have, each with the nearest right one. */
export function unknownKeys(field: string, name: TaxonomyName, keys: readonly string[]): FieldProblem[] {
  const wrong = keys.find((key) => !isOneOf(name, key));
  if (wrong === undefined) return [];
  const nearest = nearestKey(taxonomies[name], wrong);
  const hint = nearest ? ` Did you mean “${nearest}”?` : '';
  return [{ field, message: `“${wrong.slice(0, 40)}” is not one of the choices.${hint}` }];
}

/** One problem when a text is longer than there is room for, counted as people count letters. */
export function tooLong(field: string, text: string, most: number): FieldProblem[] {
  const letters = [...text].length;
  if (letters <= most) return [];
  return [{ field, message: `Use ${most} letters or fewer. This has ${letters}.` }];
}

/** One problem when a whole number is not between two others. */
export function outside(field: string, value: number | null, bounds: { from: number; to: number; message: string }) {
  if (value === null || (Number.isInteger(value) && value >= bounds.from && value <= bounds.to)) return [];
  return [{ field, message: bounds.message }];
}
