import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Training: a PA's own, and what staff look at. */
export const ofTraining: States = {
  'GET /pa/training': [empty('newcomer'), full('pa')],
  'GET /pa/training/new': [full('pa'), error('pa', { provider: 'A college' }, { press: 'Tell us about it' })],
  'GET /pa/training/:id': [
    full('pa'),
    error('pa', { 'doneOn-day': '31', 'doneOn-month': '2' }, { press: 'Save' }),
    wrongAddress('pa', `/pa/training/${UNKNOWN_ID}`),
  ],
  'GET /pa/training/:id/take-out': [full('pa'), wrongAddress('pa', `/pa/training/${UNKNOWN_ID}/take-out`)],
  'GET /staff/training': [
    full('assessor'),
    full('co-ordinator', '/staff/training?list=without-proof'),
    empty('co-ordinator', '/staff/training?list=looked-at'),
  ],
  'GET /staff/training/:id': [
    full('co-ordinator'),
    error('co-ordinator'),
    wrongAddress('co-ordinator', `/staff/training/${UNKNOWN_ID}`),
  ],
};
