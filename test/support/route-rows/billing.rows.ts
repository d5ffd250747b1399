import type { Ids } from '../peopled';
import { anyHost, EMPLOYER, MANAGER, named, type RouteRow, type Who } from './row';

const SEE: Who = ['co-ordinator', 'manager', 'auditor'];
const RECORD: Who = ['co-ordinator', 'manager'];
const own = (path: (ids: Ids) => string) => named(EMPLOYER, path, 'person');
const PAID = { way: 'cheque', 'on-day': '5', 'on-month': '1', 'on-year': '2026' };
const PAID_API = { way: 'cheque', on: '2026-01-05' };

/** A deed of staff with a body with which it would be done. */
function desk(path: (ids: Ids) => string, body: object): RouteRow {
  return { who: RECORD, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

/** Access passes: an employer's own, the staff's desk, prices and vouchers. */
export const ofBilling: Record<string, RouteRow> = {
  'GET /employer/pass': { who: EMPLOYER },
  'POST /employer/pass/orders': { who: EMPLOYER },
  'POST /employer/pass/voucher': { who: EMPLOYER },
  'POST /employer/pass/:id/withdraw': own(({ askedPassId }) => `/employer/pass/${askedPassId}/withdraw`),
  'POST /employer/pass/:id/card': own(({ askedPassId }) => `/employer/pass/${askedPassId}/card`),
  'GET /employer/pass/:id/card': own(({ askedPassId }) => `/employer/pass/${askedPassId}/card`),
  'POST /employer/pass/:id/cancel': own(({ paidPassId }) => `/employer/pass/${paidPassId}/cancel`),
  'GET /employer/receipts/:id/receipt.pdf': own(({ receiptId }) => `/employer/receipts/${receiptId}/receipt.pdf`),
  'GET /api/v1/me/passes': { who: EMPLOYER },
  'POST /api/v1/me/passes': { who: EMPLOYER },
  'POST /api/v1/me/passes/vouchers': { who: EMPLOYER },
  'DELETE /api/v1/me/passes/:id': own(({ askedPassId }) => `/api/v1/me/passes/${askedPassId}`),
  'POST /api/v1/me/passes/:id/cancellation': own(({ paidPassId }) => `/api/v1/me/passes/${paidPassId}/cancellation`),
  'POST /api/v1/me/passes/:id/card-checkouts': own(
    ({ askedPassId }) => `/api/v1/me/passes/${askedPassId}/card-checkouts`,
  ),
  'GET /staff/card-payments': { who: MANAGER },
  'POST /staff/card-payments/set-up': { who: MANAGER },
  'POST /staff/card-payments/check': { who: MANAGER },
  'GET /api/v1/card-account': { who: MANAGER },
  'POST /api/v1/card-account/links': { who: MANAGER },
  'POST /api/v1/card-account/checks': { who: MANAGER },
  'POST /api/stripe/connect-events': anyHost,
  'POST /api/stripe/platform-events': anyHost,
  'GET /staff/licence': { who: MANAGER },
  'POST /staff/licence/card': { who: MANAGER },
  'POST /staff/licence/change': { who: MANAGER },
  'POST /staff/licence/check': { who: MANAGER },
  'GET /staff/money': { who: SEE },
  'GET /staff/money/ledger.csv': { who: SEE },
  'GET /staff/money/:id': named(SEE, ({ askedPassId }) => `/staff/money/${askedPassId}`, 'register'),
  'POST /staff/money/:id/paid': desk(({ askedPassId }) => `/staff/money/${askedPassId}/paid`, {
    ...PAID,
    amount: '12',
  }),
  'POST /staff/money/:id/refunded': desk(({ backPassId }) => `/staff/money/${backPassId}/refunded`, PAID),
  'GET /api/v1/passes': { who: SEE },
  'POST /api/v1/passes/:id/payment': desk(({ askedPassId }) => `/api/v1/passes/${askedPassId}/payment`, {
    ...PAID_API,
    pence: 1200,
    currency: 'GBP',
  }),
  'POST /api/v1/passes/:id/refund': desk(({ backPassId }) => `/api/v1/passes/${backPassId}/refund`, PAID_API),
  'GET /staff/pass-prices': { who: MANAGER },
  'POST /staff/pass-prices': { who: MANAGER },
  'GET /staff/vouchers': { who: MANAGER },
  'POST /staff/vouchers': { who: MANAGER },
  'GET /staff/vouchers/:id/codes.csv': named(
    MANAGER,
    ({ voucherBatchId }) => `/staff/vouchers/${voucherBatchId}/codes.csv`,
    'register',
  ),
  'POST /staff/vouchers/:id/end': named(
    MANAGER,
    ({ voucherBatchId }) => `/staff/vouchers/${voucherBatchId}/end`,
    'register',
  ),
};

/** An employer's own passes, for whoever holds the scope "pay". */
export const PASSES_OPEN_TO_ACTING: readonly string[] = Object.entries(ofBilling)
  .filter(([, { who }]) => who === EMPLOYER)
  .map(([route]) => route);
