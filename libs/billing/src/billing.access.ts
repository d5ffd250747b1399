import type { Permission } from '@pa/platform';

/** Who may do what with money. A PA never pays, so no PA has a part in it. */
export const billingAccess = {
  /** See how one's own access pass stands, with its receipts; who acts for an employer needs the scope "pay". */
  ownPass: { name: 'billing.own-pass', roles: ['employer'], acting: 'pay' },
  /** Buy it, use a voucher, give it back. Who acts for an employer proves who they are themselves. */
  buyPass: { name: 'billing.buy-pass', roles: ['employer'], acting: 'pay', stepUp: true },
  seeMoney: { name: 'billing.see-money', roles: ['co-ordinator', 'manager', 'auditor'] },
  recordPayments: { name: 'billing.record-payments', roles: ['co-ordinator', 'manager'], stepUp: true },
  makeVouchers: { name: 'billing.make-vouchers', roles: ['manager'], stepUp: true },
  /** Write down who pays for passes of others, and with what budget. */
  keepFunders: { name: 'billing.keep-funders', roles: ['manager'], stepUp: true },
  setTerms: { name: 'billing.set-terms', roles: ['manager'], stepUp: true },
  /** Open the register's account with Stripe, and ask how it stands. */
  sellByCard: { name: 'billing.sell-by-card', roles: ['manager'], stepUp: true },
  /** Pay the operator for the register's licence, and change how. */
  payLicence: { name: 'billing.pay-licence', roles: ['manager'], stepUp: true },
  /** On the platform: see how registers pay for their licences, start and end that. */
  runSubscriptions: { name: 'billing.run-subscriptions', roles: ['operator'], stepUp: true },
} satisfies Record<string, Permission>;
