/** What this lib tells the worker. Each names the pass it is about. */
export const billingEvents = {
  /** The payment came, or a voucher was used: the pass runs. */
  passStarted: 'billing.pass-started',
  /** It ends in a few days. */
  passEndsSoon: 'billing.pass-ends-soon',
} as const;
