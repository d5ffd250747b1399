import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const DAYS_BEFORE = 'from-day=1&from-month=1&from-year=2020&to-day=2&to-month=1&to-year=2020';

/** Access passes: an employer's own, the staff's desk, prices and vouchers. */
export const ofBilling: States = {
  'GET /employer/pass': [full('employer'), empty('new employer')],
  // Where Stripe sends somebody back to: leads to their passes.
  'GET /employer/pass/:id/card': [full('employer')],
  'GET /staff/card-payments': [full('manager')],
  'GET /staff/licence': [full('manager')],
  'GET /staff/money': [full('manager')],
  'GET /staff/contested-payments': [full('manager')],
  'GET /staff/money/:id': [
    full('manager'),
    error('manager', { amount: 'a lot' }, { press: 'Record this payment' }),
    error('manager', { funder: '' }),
    wrongAddress('manager', `/staff/money/${UNKNOWN_ID}`),
  ],
  'GET /staff/people/:id/funded-pass': [
    full('manager', ({ employerId }) => `/staff/people/${employerId}/funded-pass`),
    wrongAddress('manager', `/staff/people/${UNKNOWN_ID}/funded-pass`),
  ],
  'GET /staff/funders': [full('manager'), empty('manager', '/staff/funders?page=9')],
  'GET /staff/funders/new': [full('manager'), error('manager', { name: '' })],
  'GET /staff/funders/:id': [
    full('manager'),
    full('auditor'),
    error('manager', { budget: 'a lot' }),
    error('manager', { amount: 'a lot' }, { press: 'Record this payment' }),
  ],
  'GET /staff/funders/:id/change': [full('manager'), error('manager', { name: '' })],
  'GET /staff/funders/:id/statement': [
    full('manager'),
    empty('manager', ({ funderId }) => `/staff/funders/${funderId}/statement?${DAYS_BEFORE}`),
    wrongAddress('manager', `/staff/funders/${UNKNOWN_ID}/statement`),
  ],
  'GET /staff/pass-prices': [
    full('manager'),
    error('manager', { price1: 'free', needsPass: 'yes' }, { press: 'Save these prices' }),
    error('manager', { contacts1: '2' }),
  ],
  'GET /staff/vouchers': [full('manager'), error('manager', { label: '' })],
};
