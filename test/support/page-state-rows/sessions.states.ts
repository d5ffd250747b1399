import { empty, error, full, type States } from './page-state';

/** Where one is signed in, proving who one is, and tokens for programs. */
export const ofSessions: States = {
  'GET /staff/address': [full('manager'), error('manager', { host: 'no address' })],
  'GET /account/sessions': [empty('newcomer'), full('pa')],
  'GET /account/prove-it': [full('pa'), full('auditor'), error('pa', { password: 'not my password' })],
  'GET /account/tokens': [full('pa')],
  'GET /account/tokens/new': [full('pa'), error('pa')],
};
