import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Sharing, blocking, reporting, and what staff do about it. */
export const ofMessagingSafety: States = {
  'GET /staying-safe': [full('visitor')],
  'GET /sharing/:id': [full('pa'), wrongAddress('newcomer', `/sharing/${UNKNOWN_ID}`)],
  'GET /block/:id': [full('pa')],
  'GET /report/:what/:id': [full('pa'), error('pa'), wrongAddress('pa', `/report/profile/${UNKNOWN_ID}`)],
  'GET /reported': [full('pa'), empty('newcomer')],
  'GET /decisions': [full('pa'), empty('newcomer')],
  'GET /decisions/:id': [full('pa'), error('pa'), wrongAddress('pa', `/decisions/${UNKNOWN_ID}`)],
  'GET /staff/reports': [full('manager')],
  'GET /staff/reports/:id': [
    full('manager'),
    error('manager', { deed: 'close' }, { press: 'Save' }),
    wrongAddress('manager', `/staff/reports/${UNKNOWN_ID}`),
  ],
  'GET /staff/reports/:id/messages': [
    full('manager'),
    error('manager'),
    wrongAddress('manager', `/staff/reports/${UNKNOWN_ID}/messages`),
  ],
  'GET /staff/appeals': [full('manager')],
  'GET /staff/appeals/:id': [
    full('manager'),
    error('manager'),
    wrongAddress('manager', `/staff/appeals/${UNKNOWN_ID}`),
  ],
};
