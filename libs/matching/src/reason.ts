import type { ScorePart } from './weights';

/** One sentence of why: something met, met with training, not met, or something to know. */
export interface Reason {
  readonly kind: 'met' | 'training' | 'gap' | 'note';
  readonly part: ScorePart;
  readonly text: string;
}
