/** A person whose data must be kept for now, as staff see it. */
export interface LegalHold {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly reason: string;
  /** YYYY-MM-DD: staff look then whether it is still needed. */
  readonly reviewOn: string;
  readonly placedAt: Date;
  readonly isReviewDue: boolean;
}

export interface HoldRequest {
  readonly reason: string;
  readonly reviewOn: string;
}

export const LONGEST_HOLD_REASON = 1000;
/** A hold is looked at within a year. */
export const LONGEST_HOLD_DAYS = 366;
