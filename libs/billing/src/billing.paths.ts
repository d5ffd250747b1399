/** Addresses of the pages of money. */
export const billingPaths = {
  ownPass: '/employer/pass',
  orders: '/employer/pass/orders',
  withdraw: (id: string) => `/employer/pass/${id}/withdraw`,
  cancel: (id: string) => `/employer/pass/${id}/cancel`,
  vouchersOwn: '/employer/pass/voucher',
  receipt: (id: string) => `/employer/receipts/${id}/receipt.pdf`,
  find: '/find',
  money: '/staff/money',
  ledgerFile: '/staff/money/ledger.csv',
  order: (id: string) => `/staff/money/${id}`,
  paid: (id: string) => `/staff/money/${id}/paid`,
  refunded: (id: string) => `/staff/money/${id}/refunded`,
  terms: '/staff/pass-prices',
  vouchers: '/staff/vouchers',
  codes: (id: string) => `/staff/vouchers/${id}/codes.csv`,
  voidBatch: (id: string) => `/staff/vouchers/${id}/end`,
} as const;
