import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** References: a PA's own, a referee's link, and those that staff look at. */
export const ofReferences: States = {
  'GET /pa/references': [empty('newcomer'), full('pa')],
  'GET /pa/references/new': [full('pa'), error('pa', { name: '' })],
  'GET /pa/references/:id/take-out': [full('pa'), wrongAddress('pa', `/pa/references/${UNKNOWN_ID}/take-out`)],
  'GET /pa/references/:id/employers': [
    full('pa', ({ shownReferenceId }) => `/pa/references/${shownReferenceId}/employers`),
    empty('pa', ({ askedReferenceId }) => `/pa/references/${askedReferenceId}/employers`),
    wrongAddress('pa', `/pa/references/${UNKNOWN_ID}/employers`),
  ],
  'GET /references': [empty('new employer'), full('employer')],
  'GET /references/:id': [
    full('employer', ({ shownId }) => `/references/${shownId}`),
    wrongAddress('employer', `/references/${UNKNOWN_ID}`),
  ],
  'GET /reference/:token': [
    full('visitor'),
    error('visitor', { words: 'Kind' }, { press: 'Send my answers' }),
    wrongAddress('visitor', '/reference/not-a-token'),
  ],
  'GET /staff/references': [
    full('assessor'),
    full('co-ordinator', '/staff/references?list=telephone'),
    empty('co-ordinator', '/staff/references?list=looked-at'),
  ],
  'GET /staff/references/:id': [
    full('co-ordinator'),
    error('co-ordinator', { version: '2' }),
    wrongAddress('co-ordinator', `/staff/references/${UNKNOWN_ID}`),
  ],
};
