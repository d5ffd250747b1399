import type { InvoiceFacts, Standing, SubscriptionFacts } from './licence-facts';

/** How a register pays for its licence month by month. */
export interface LicenceSubscription extends SubscriptionFacts {
  readonly id: string;
  /** Before VAT. */
  readonly penceAMonth: number;
  readonly vatBasisPoints: number;
  readonly startedAt: Date;
  readonly standing: Standing;
  /** Which checkout page this is: one whose time is over is followed by another. */
  readonly tries: number;
  readonly sessionId: string | null;
  readonly checkoutUrl: string | null;
  readonly isCheckoutOver: boolean;
  /** Nobody wants it any more: it is to end at Stripe, and moves the licence no longer. */
  readonly isLetGo: boolean;
}

/** What a new one is made of. */
export type NewSubscription = Pick<LicenceSubscription, 'id' | 'penceAMonth' | 'vatBasisPoints' | 'startedAt'>;

/** What one object of Stripe's says of one of our subscriptions. */
export interface HeardOfLicence {
  /** Ours, as our metadata say. */
  readonly id: string;
  readonly licenseeId: string;
  readonly subscription: SubscriptionFacts;
  /** The checkout page on which nobody can pay any more. */
  readonly overSession: string | null;
  readonly invoice: (InvoiceFacts & { readonly currency: string }) | null;
}

/** The VAT that comes on top, in whole pence. */
export function vatOnTop({ penceAMonth, vatBasisPoints }: Pick<LicenceSubscription, 'penceAMonth' | 'vatBasisPoints'>) {
  return Math.round((penceAMonth * vatBasisPoints) / 10_000);
}
