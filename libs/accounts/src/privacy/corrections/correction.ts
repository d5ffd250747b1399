/** How staff answered a wish to have something put right. */
export const CORRECTION_OUTCOMES = ['put-right', 'kept'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** Something a person asked us to put right. */
export interface Correction {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly words: string;
  readonly askedAt: Date;
  /** YYYY-MM-DD: a month after it was asked. */
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly state: 'open' | CorrectionOutcome;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export const LONGEST_CORRECTION = 2000;
/** A person can have so many open at a time. */
export const MOST_OPEN_CORRECTIONS = 5;
