import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** People's own data, consents, holds and the end of accounts. A copy that is fetched is a file. */
export const ofPrivacy: States = {
  'GET /terms': [full('visitor')],
  'GET /how-long-we-keep-data': [full('visitor')],
  'GET /account-closed': [full('visitor')],
  'GET /account/your-data': [full('pa'), full('manager')],
  'GET /account/your-data/copies': [empty('newcomer'), full('pa')],
  'GET /account/put-right': [empty('new employer'), full('pa'), error('new employer')],
  'GET /account/consents': [
    empty('newcomer'),
    full('new employer', undefined, { send: {}, press: 'Yes, I agree News by email' }),
    full('new employer', undefined, { send: {}, press: 'Take it back News by email' }),
  ],
  'GET /account/close': [full('employer'), error('employer')],
  'GET /staff/data-requests': [full('co-ordinator')],
  'GET /staff/data-requests/:id': [
    full('co-ordinator'),
    error('manager'),
    wrongAddress('manager', `/staff/data-requests/${UNKNOWN_ID}`),
  ],
  'GET /staff/legal-holds': [full('manager'), full('auditor')],
  'GET /staff/people/:id/legal-hold': [
    full('manager'),
    wrongAddress('manager', `/staff/people/${UNKNOWN_ID}/legal-hold`),
  ],
  'GET /staff/people/:id/close-account': [full('co-ordinator'), error('manager')],
};
