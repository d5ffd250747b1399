import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const WHICH = '/checks/which?nation=england&with=adult&often=yes&as=employed';

/** Checks: which one fits, a PA's own, and the assessors' desk. */
export const ofChecks: States = {
  'GET /checks/which': [
    full('visitor'),
    full('visitor', `${WHICH}&help=care`),
    full('pa', `${WHICH}&help=care&help=out`),
    wrongAddress('visitor', '/checks/which?nation=england'),
  ],
  'GET /pa/checks': [empty('newcomer'), full('pa')],
  'GET /pa/checks/new': [full('pa'), error('pa', { kind: 'mot' })],
  'GET /pa/checks/:id': [
    full('pa'),
    error('pa', { 'issuedOn-year': '2999' }),
    wrongAddress('pa', `/pa/checks/${UNKNOWN_ID}`),
  ],
  'GET /pa/checks/:id/take-out': [full('pa'), wrongAddress('pa', `/pa/checks/${UNKNOWN_ID}/take-out`)],
  'GET /staff/checks': [
    full('assessor'),
    full('assessor', '/staff/checks?list=all'),
    empty('assessor', '/staff/checks?list=due'),
  ],
  'GET /staff/checks/:id': [
    full('assessor'),
    error('assessor', { why: '' }),
    wrongAddress('assessor', `/staff/checks/${UNKNOWN_ID}`),
  ],
};
