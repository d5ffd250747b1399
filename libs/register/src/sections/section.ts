import type { FieldProblem } from '@pa/platform';
import type { PaProfileEntity } from '../pa-profile.entity';

/** The columns a section may write. */
export type ProfileColumns = Partial<PaProfileEntity>;

/** What a section's rules need to know beside the answers. */
export interface SectionContext {
  /** Today in the register's local time, YYYY-MM-DD. */
  readonly today: string;
  /** The outward code of a postcode or district that exists; null when there is none such. */
  readonly districtOf: (text: string) => string | null;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
}

/**
 * One page of a profile: what it asks, its rules, and where the answers are kept. A section is always saved whole, so
 * what is left out is emptied. Rules of the words on the page (required boxes and the like) stand here too, because the
 * API and the command line come this way.
 */
export interface Section<Values> {
  readonly title: string;
  /** What is wrong with the answers; empty when they can be kept. */
  problems(values: Values, context: SectionContext): FieldProblem[];
  /** The answers as columns. Called only when there are no problems. */
  columns(values: Values, context: SectionContext): ProfileColumns;
  /** The answers as they are kept, for the form to show again. */
  read(profile: PaProfileEntity, context: SectionContext): Values;
  /** What must be answered before the profile can be sent in, and can never be emptied after: each as one thing to do. */
  missing(profile: PaProfileEntity): FieldProblem[];
}
