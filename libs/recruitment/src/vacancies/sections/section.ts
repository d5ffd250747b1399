import type { FieldProblem } from '@pa/platform';
import type { AdvertField } from '../../checker';
import type { VacancyEntity } from '../vacancy.entity';

/** What the rules of an advert look at beside the answers. */
export interface AdvertContext {
  /** The date on the wall, YYYY-MM-DD. */
  readonly today: string;
  /** The outward code of a postcode or district that exists; null when there is none such. */
  readonly districtOf: (text: string) => string | null;
}

/**
 * One part of an advert: what it asks, its rules, and where the answers are kept. A part is always saved whole. The rules
 * stand here because pages, API and the demonstration all come this way; what is unlawful or unwise is the checker's.
 */
export interface AdvertSection<Values> {
  readonly title: string;
  /** Fields of the checker that are asked here. */
  readonly fields: readonly AdvertField[];
  /** What is wrong with the answers; empty when they can be kept. */
  problems(values: Values, context: AdvertContext): FieldProblem[];
  /** The answers as columns. Called only when there are no problems. */
  columns(values: Values, context: AdvertContext, vacancy: VacancyEntity): Partial<VacancyEntity>;
  /** The answers as they are kept, for the form to show again. */
  read(vacancy: VacancyEntity): Values;
  /** What must be answered before the advert can be sent in, and can never be emptied after: each as one thing to do. */
  missing(vacancy: VacancyEntity, today: string): FieldProblem[];
}

/** The room a text has, in letters. */
export const LONGEST = {
  title: 80,
  about: 2000,
  whoWanted: 1500,
  sexReason: 500,
  payWords: 500,
  howToApply: 1000,
  question: 200,
  checksWhy: 500,
} as const;
