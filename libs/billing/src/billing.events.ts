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
  /** Its payment by card is contested: it stops until a bank has decided. */
  passPaused: 'billing.pass-paused',
  /** The bank has decided for the register, or asks no more: it goes on. */
  passResumed: 'billing.pass-resumed',
  /** The bank took its payment back: it is over. */
  passReclaimed: 'billing.pass-reclaimed',
  /** Somebody contests a payment by card. Names a manager. */
  disputeOpened: 'billing.dispute-opened',
  /** One must be answered in a few days. Names a manager. */
  disputeDueSoon: 'billing.dispute-due-soon',
  /** A bank has decided on one. Names a manager. */
  disputeDecided: 'billing.dispute-decided',
  /** A subscription for a licence is to end at Stripe. Names the subscription. */
  subscriptionUnwanted: 'billing.subscription-unwanted',
} as const;
