import type { KeptFile } from '@pa/platform';
import type { TrainingCategory } from './training-categories';
import type { TrainingState } from './training-state';

/** What a PA tells of a training. Days are YYYY-MM-DD. */
export interface ToldTraining {
  readonly category: TrainingCategory;
  /** Who gave it, in the PA's words; '' where they do not say. */
  readonly provider: string;
  readonly doneOn: string;
  /** The last day on which it counts; null: it has none. */
  readonly validUntil: string | null;
}

/** Why staff do not count it. A list, so that nothing about a person is written beside it. */
export const TRAINING_REFUSALS = [
  'no-proof',
  'not-readable',
  'other-name',
  'other-training',
  'other-date',
  'unknown-provider',
  'taken-back',
] as const;
export type TrainingRefusal = (typeof TRAINING_REFUSALS)[number];

export const TRAINING_REFUSAL_WORDS: Readonly<Record<TrainingRefusal, string>> = {
  'no-proof': 'We have nothing that shows it. Add a photo or a copy of the certificate.',
  'not-readable': 'We could not read the file. Send a clearer one.',
  'other-name': 'The name on it is not the name we know.',
  'other-training': 'It is about something else than you told us.',
  'other-date': 'The dates on it are not the ones you told us.',
  'unknown-provider': 'We do not know who gave this training. Tell us more about them.',
  'taken-back': 'We said before that we saw it. That was a mistake. Please call us.',
};

/** One training as it is kept. */
export interface Training extends ToldTraining {
  readonly id: string;
  readonly personId: string;
  readonly state: TrainingState;
  readonly toldAt: Date;
  readonly seenBy: string | null;
  readonly seenOn: string | null;
  readonly decidedAt: Date | null;
  readonly refusal: TrainingRefusal | null;
  readonly version: number;
}

/** With its proof, if the PA sent some. */
export interface ProvenTraining extends Training {
  readonly file: KeptFile | null;
}
