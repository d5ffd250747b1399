import type { FieldProblem } from '@pa/platform';
import { taxonomies } from '../taxonomies';
import { inListOrder, unknownKeys } from './answers';
import type { Section } from './section';

export const MOST_VALUES = 6;

export interface ValuesAndStyle {
  readonly values: readonly string[];
  /** Pair key → −2 (left) … 2 (right); a pair that is left out was not answered. */
  readonly style: Readonly<Record<string, number>>;
}

/** What a PA is like to work with. */
export const valuesAndStyle: Section<ValuesAndStyle> = {
  title: 'What you are like to work with',

  problems: ({ values, style }) => [
    ...unknownKeys('values', 'values', values),
    ...(new Set(values).size > MOST_VALUES
      ? [{ field: 'values', message: `Choose the ${MOST_VALUES} that fit you best, or fewer.` }]
      : []),
    ...unknownKeys('style', 'workingStylePairs', Object.keys(style)),
    ...pointProblems(style),
  ],

  columns: ({ values, style }) => ({
    values: inListOrder('values', values),
    style: Object.fromEntries(
      taxonomies.workingStylePairs.flatMap(({ key }) => (style[key] === undefined ? [] : [[key, style[key]]])),
    ),
  }),

  read: ({ values, style }) => ({ values, style }),

  missing: () => [],
};

function pointProblems(style: Readonly<Record<string, number>>): FieldProblem[] {
  const wrong = Object.values(style).some((point) => !Number.isInteger(point) || point < -2 || point > 2);
  return wrong ? [{ field: 'style', message: 'Choose one of the five points for each line.' }] : [];
}
