import type { ValuesAndStyle } from '../../sections';
import { taxonomies } from '../../taxonomies';
import { stylePairs, type StylePairField } from '../style-words';
import type { SectionForm } from './section-form';

/** Values to tick, and one group of five points a working-style pair. */
export class ValuesAndStyleForm implements SectionForm<ValuesAndStyle> {
  [pair: `style-${string}`]: string;
  values: string[] = [];

  constructor() {
    for (const { key } of taxonomies.workingStylePairs) this[`style-${key}`] = '';
  }

  static of({ values, style }: ValuesAndStyle): ValuesAndStyleForm {
    const form = new ValuesAndStyleForm();
    form.values = [...values];
    for (const [key, point] of Object.entries(style)) form[`style-${key}`] = String(point);
    return form;
  }

  /** The pairs, each with its five points and the chosen one. */
  get pairs(): Array<StylePairField & { readonly value: string }> {
    return stylePairs().map((pair) => ({ ...pair, value: this[`style-${pair.key}`] ?? '' }));
  }

  answers(): ValuesAndStyle {
    const points = taxonomies.workingStylePairs.flatMap(({ key }) => {
      const point = this[`style-${key}`];
      return point === undefined || point === '' ? [] : [[key, pointIn(point)] as const];
    });
    return { values: this.values, style: Object.fromEntries(points) };
  }
}

function pointIn(text: string): number {
  return /^-?[0-2]$/.test(text) ? Number(text) : NaN;
}
