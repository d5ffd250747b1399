import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Schemes and approvals: a PA's own, and those on the desk of staff. */
export const ofSchemes: States = {
  'GET /pa/approval': [empty('newcomer'), full('pa'), error('newcomer', { agrees: [] })],
  'GET /staff/approvals': [
    full('assessor'),
    full('manager', '/staff/approvals?list=appeals'),
    empty('assessor', '/staff/approvals?list=ended'),
  ],
  'GET /staff/approvals/:id': [
    full('assessor'),
    error('assessor', { deed: '' }),
    wrongAddress('assessor', `/staff/approvals/${UNKNOWN_ID}`),
  ],
  'GET /staff/scheme': [full('manager'), error('manager', { months: 'many' })],
  'GET /staff/scheme/parts/:key': [
    empty('manager', '/staff/scheme/parts/new'),
    full('manager', '/staff/scheme/parts/meet-us'),
    error('manager', { name: '' }, { path: '/staff/scheme/parts/new' }),
    wrongAddress('manager', '/staff/scheme/parts/not-there'),
  ],
};
