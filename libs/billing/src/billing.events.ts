/** What this lib tells the worker. Each names the pass it is about, where nothing else is said. */
export const billingEvents = {
  /** The payment came, or a voucher was used: the pass runs. */
  passStarted: 'billing.pass-started',
  /** It ends in a few days. */
  passEndsSoon: 'billing.pass-ends-soon',
  /** It found nobody, and was made longer for nothing. */
  passExtended: 'billing.pass-extended',
  /** Money that came by card is to go back. Names the payment. */
  cardRefundWanted: 'billing.card-refund-wanted',
  /** Stripe told that something about the register's account is new. Names the register. */
  cardAccountChanged: 'billing.card-account-changed',
  /** A subscription for a licence is to end at Stripe. Names the subscription. */
  subscriptionUnwanted: 'billing.subscription-unwanted',
} as const;
