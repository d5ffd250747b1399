import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Times to show documents: a PA's places, and the assessors' desk. */
export const ofCheckSessions: States = {
  'GET /pa/check-places': [full('pa'), full('newcomer')],
  'GET /pa/check-places/:id/change': [
    full('pa'),
    error('pa'),
    wrongAddress('pa', `/pa/check-places/${UNKNOWN_ID}/change`),
  ],
  'GET /staff/check-sessions': [full('assessor'), empty('assessor', '/staff/check-sessions?list=past')],
  'GET /staff/check-sessions/new': [full('assessor'), error('assessor')],
  'GET /staff/check-sessions/:id': [full('assessor'), wrongAddress('assessor', `/staff/check-sessions/${UNKNOWN_ID}`)],
};
