import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Access passes: an employer's own, the staff's desk, prices and vouchers. */
export const ofBilling: States = {
  'GET /employer/pass': [full('employer'), empty('new employer')],
  // Where Stripe sends somebody back to: leads to their passes.
  'GET /employer/pass/:id/card': [full('employer')],
  'GET /staff/card-payments': [full('manager')],
  'GET /staff/licence': [full('manager')],
  'GET /staff/money': [full('manager')],
  'GET /staff/money/:id': [
    full('manager'),
    error('manager', { amount: 'a lot' }),
    wrongAddress('manager', `/staff/money/${UNKNOWN_ID}`),
  ],
  'GET /staff/pass-prices': [full('manager'), error('manager', { price1: 'free', needsPass: 'yes' })],
  'GET /staff/vouchers': [full('manager'), error('manager', { label: '' })],
};
