import type { PassMonths } from '../passes/pass';
import type { CardFacts } from './card-facts';

/** What became of the money: the pass began, or nobody needed it and it goes back. */
export type Settled = 'pass' | 'surplus';

/** One try to pay for a pass by card. Its id is the idempotency key of its calls, kept before the first. */
export interface CardPayment extends CardFacts {
  readonly id: string;
  readonly passId: string;
  readonly accountId: string;
  readonly months: PassMonths;
  readonly amountPence: number;
  readonly vatBasisPoints: number;
  readonly sessionId: string | null;
  /** Stripe's page for this payment. */
  readonly checkoutUrl: string | null;
  readonly settled: Settled | null;
  /** What is to go back; null where nothing is. */
  readonly refundPence: number | null;
  /** A bank holds the money or took it back: nothing of it can be sent back by us. */
  readonly isContested: boolean;
}

/** What a new one is made of. */
export type NewCardPayment = Pick<
  CardPayment,
  'id' | 'passId' | 'accountId' | 'months' | 'amountPence' | 'vatBasisPoints'
>;

/** A register's own account with Stripe. */
export interface CardAccount {
  readonly accountId: string;
  readonly licenseeId: string;
  readonly chargesEnabled: boolean;
  readonly detailsSubmitted: boolean;
  /** How many things Stripe still wants to know. */
  readonly requirementsDue: number;
}

export type AccountStanding = Omit<CardAccount, 'licenseeId'>;
