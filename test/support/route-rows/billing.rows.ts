import type { Ids } from '../peopled';
import { BUDGET_BODY, BUDGET_FORM, FUNDER_BODY, FUNDER_FORM } from '../funder-bodies';
import { anyHost, EMPLOYER, MANAGER, named, type RouteRow, type Who } from './row';

const SEE: Who = ['co-ordinator', 'manager', 'auditor'];
const RECORD: Who = ['co-ordinator', 'manager'];
const own = (path: (ids: Ids) => string) => named(EMPLOYER, path, 'person');
const PAID = { way: 'cheque', 'on-day': '5', 'on-month': '1', 'on-year': '2026' };
const PAID_API = { way: 'cheque', on: '2026-01-05' };

const NEW_PASS_ID = '01890000-0000-7000-8000-0000000000ba';
const fundedPass = ({ employerId }: Ids) => `/staff/people/${employerId}/funded-pass`;

/** A deed of staff with a body with which it would be done. */
function desk(path: (ids: Ids) => string, body: object): RouteRow {
  return { who: RECORD, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

/** The same, of managers alone. */
function keep(path: (ids: Ids) => string, body: object): RouteRow {
  return { ...desk(path, body), who: MANAGER };
}

/** A deed with a funder whose id stands in its body. */
function funded(path: (ids: Ids) => string, field: string): RouteRow {
  const naming = (ids: Ids) => ({ path: path(ids), body: { [field]: ids.funderId } });
  return { who: RECORD, path, whose: 'register', naming };
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
  'GET /staff/contested-payments': { who: SEE },
  'GET /api/v1/card-disputes': { who: SEE },
  'GET /staff/money/ledger.csv': { who: SEE },
  'GET /staff/money/:id': named(SEE, ({ askedPassId }) => `/staff/money/${askedPassId}`, 'register'),
  'POST /staff/money/:id/paid': desk(({ askedPassId }) => `/staff/money/${askedPassId}/paid`, {
    ...PAID,
    amount: '12',
  }),
  'POST /staff/money/:id/refunded': desk(({ backPassId }) => `/staff/money/${backPassId}/refunded`, PAID),
  'POST /staff/money/:id/contacts': desk(({ askedPassId }) => `/staff/money/${askedPassId}/contacts`, {
    contacts: '30',
    why: 'hard-to-find',
  }),
  'PUT /api/v1/passes/:id/contacts': desk(({ askedPassId }) => `/api/v1/passes/${askedPassId}/contacts`, {
    contacts: 40,
    why: 'hard-to-find',
  }),
  'POST /staff/money/:id/funder': funded(({ askedPassId }) => `/staff/money/${askedPassId}/funder`, 'funder'),
  'GET /api/v1/passes': { who: SEE },
  'POST /api/v1/passes/:id/funding': funded(({ askedPassId }) => `/api/v1/passes/${askedPassId}/funding`, 'funderId'),
  'POST /api/v1/passes/:id/payment': desk(({ askedPassId }) => `/api/v1/passes/${askedPassId}/payment`, {
    ...PAID_API,
    pence: 1200,
    currency: 'GBP',
  }),
  'POST /api/v1/passes/:id/refund': desk(({ backPassId }) => `/api/v1/passes/${backPassId}/refund`, PAID_API),
  'GET /staff/pass-prices': { who: MANAGER },
  'POST /staff/pass-prices': { who: MANAGER },
  'POST /staff/pass-prices/fair-use': { who: MANAGER },
  'GET /staff/people/:id/funded-pass': named(RECORD, fundedPass, 'register'),
  'POST /staff/people/:id/funded-pass': {
    ...{ who: RECORD, path: fundedPass, whose: 'register' },
    naming: (ids) => ({ path: fundedPass(ids), body: { id: NEW_PASS_ID, months: '1', funder: ids.funderId } }),
  },
  'POST /api/v1/funders/:id/passes': {
    ...{ who: RECORD, path: ({ funderId }) => `/api/v1/funders/${funderId}/passes`, whose: 'register' },
    naming: ({ funderId, employerId: personId }) => ({
      path: `/api/v1/funders/${funderId}/passes`,
      body: { id: NEW_PASS_ID, personId, months: 1 },
    }),
  },
  'GET /staff/funders': { who: SEE },
  'GET /staff/funders/new': { who: MANAGER },
  'POST /staff/funders/new': { who: MANAGER },
  'GET /staff/funders/:id': named(SEE, ({ funderId }) => `/staff/funders/${funderId}`, 'register'),
  'GET /staff/funders/:id/change': named(MANAGER, ({ funderId }) => `/staff/funders/${funderId}/change`, 'register'),
  'POST /staff/funders/:id/change': keep(({ funderId }) => `/staff/funders/${funderId}/change`, FUNDER_FORM),
  'POST /staff/funders/:id/budget': keep(({ funderId }) => `/staff/funders/${funderId}/budget`, BUDGET_FORM),
  'POST /staff/funders/:id/payments': desk(({ funderId }) => `/staff/funders/${funderId}/payments`, {
    ...PAID,
    id: '01890000-0000-7000-8000-0000000000b5',
    amount: '12',
  }),
  'GET /staff/funders/:id/statement': named(SEE, ({ funderId }) => `/staff/funders/${funderId}/statement`, 'register'),
  'GET /staff/funders/:id/statement.csv': named(
    SEE,
    ({ funderId }) => `/staff/funders/${funderId}/statement.csv`,
    'register',
  ),
  'GET /staff/funders/:id/statement.pdf': named(
    SEE,
    ({ funderId }) => `/staff/funders/${funderId}/statement.pdf`,
    'register',
  ),
  'GET /api/v1/funders': { who: SEE },
  'POST /api/v1/funders': { who: MANAGER },
  'GET /api/v1/funders/:id': named(SEE, ({ funderId }) => `/api/v1/funders/${funderId}`, 'register'),
  'PUT /api/v1/funders/:id': keep(({ funderId }) => `/api/v1/funders/${funderId}`, FUNDER_BODY),
  'POST /api/v1/funders/:id/budget-changes': keep(
    ({ funderId }) => `/api/v1/funders/${funderId}/budget-changes`,
    BUDGET_BODY,
  ),
  'POST /api/v1/funders/:id/payments': desk(({ funderId }) => `/api/v1/funders/${funderId}/payments`, {
    ...PAID_API,
    id: '01890000-0000-7000-8000-0000000000b9',
    pence: 1200,
    currency: 'GBP',
  }),
  'GET /api/v1/funders/:id/statement': named(
    SEE,
    ({ funderId }) => `/api/v1/funders/${funderId}/statement?from=2026-01-01&to=2026-12-31`,
    'register',
  ),
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
