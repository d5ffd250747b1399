import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Monitoring visits: a PA's own, and those of staff. What can be opened stands open where the address leads into it. */
export const ofVisits: States = {
  'GET /pa/visits': [empty('newcomer'), full('pa')],
  'GET /pa/visits/:id': [
    full('pa', ({ heldVisitId }) => `/pa/visits/${heldVisitId}`),
    full('pa', ({ plannedVisitId }) => `/pa/visits/${plannedVisitId}`),
    full('pa', ({ missedVisitId }) => `/pa/visits/${missedVisitId}`),
    error(
      'pa',
      { view: '' },
      {
        path: ({ contestedVisitId, contestedFindingId }) => `/pa/visits/${contestedVisitId}#view-${contestedFindingId}`,
        press: 'Tell us how you see it',
      },
    ),
    error('pa', { words: '' }, { path: ({ plannedVisitId }) => `/pa/visits/${plannedVisitId}` }),
    wrongAddress('pa', `/pa/visits/${UNKNOWN_ID}`),
  ],
  'GET /staff/visits': [
    full('assessor'),
    full('auditor', '/staff/visits?list=to-do'),
    empty('auditor', '/staff/visits?list=over'),
  ],
  'GET /staff/visits/for/:personId': [
    full('manager', ({ personId }) => `/staff/visits/for/${personId}`),
    error('assessor', { place: '' }, { path: ({ personId }) => `/staff/visits/for/${personId}` }),
    wrongAddress('manager', `/staff/visits/for/${UNKNOWN_ID}`),
  ],
  'GET /staff/visits/plan': [
    empty('manager', undefined, { send: { find: 'Nobody' } }),
    full('assessor', undefined, { send: { find: 'North' } }),
    error('assessor', { find: '' }),
  ],
  'GET /staff/visits/questions': [full('manager'), error('assessor', { questions: '' })],
  'GET /staff/visits/:id': [
    full('assessor', ({ plannedVisitId }) => `/staff/visits/${plannedVisitId}`),
    full('auditor', ({ heldVisitId }) => `/staff/visits/${heldVisitId}`),
    error('manager', {}, { path: ({ plannedVisitId }) => `/staff/visits/${plannedVisitId}` }),
    error(
      'auditor',
      {},
      {
        path: ({ plannedVisitId }) => `/staff/visits/${plannedVisitId}`,
        press: 'Save what they said',
      },
    ),
    error('assessor', {}, { path: ({ missedVisitId }) => `/staff/visits/${missedVisitId}#what` }),
    error(
      'auditor',
      {},
      { path: ({ begunVisitId }) => `/staff/visits/${begunVisitId}#missedBy`, press: 'Note that we could not meet' },
    ),
    error(
      'assessor',
      { answer: '' },
      { path: ({ contestedVisitId }) => `/staff/visits/${contestedVisitId}`, press: 'Answer the PA' },
    ),
    wrongAddress('auditor', `/staff/visits/${UNKNOWN_ID}`),
  ],
  'GET /staff/visits/:id/findings': [
    full('auditor', ({ begunVisitId }) => `/staff/visits/${begunVisitId}/findings`),
    error(
      'auditor',
      { 'action-0': 'Learn it' },
      { path: ({ begunVisitId }) => `/staff/visits/${begunVisitId}/findings` },
    ),
    wrongAddress('assessor', `/staff/visits/${UNKNOWN_ID}/findings`),
  ],
};
