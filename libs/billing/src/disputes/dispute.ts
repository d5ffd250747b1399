import type { DisputeFacts, DisputeStanding } from './dispute-facts';

/** Why somebody contests a payment, in the words of Stripe that we have words for. */
export const DISPUTE_REASONS = [
  'fraudulent',
  'duplicate',
  'product_not_received',
  'product_unacceptable',
  'credit_not_processed',
  'unrecognized',
  'general',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Which of the register's managers and which employer has heard of a dispute, by how it stood. */
export type DisputeTold = 'open' | Exclude<DisputeStanding, 'answer' | 'waiting'>;

/** One payment by card that somebody contests at their bank. */
export interface Dispute extends DisputeFacts {
  /** Ours; the books name it. */
  readonly id: string;
  readonly accountId: string;
  /** Stripe's. */
  readonly disputeId: string;
  /** Stripe's name for the payment. */
  readonly intentId: string;
  readonly reason: DisputeReason;
  readonly amountPence: number;
  readonly openedAt: Date;
  readonly told: DisputeTold | null;
}

/** What one object of Stripe's says of a dispute. */
export interface HeardDispute {
  readonly made: Pick<Dispute, 'disputeId' | 'intentId' | 'reason' | 'amountPence' | 'openedAt'>;
  readonly currency: string;
  readonly facts: DisputeFacts;
}
