import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Schemes and approvals: a PA's own, and those on the desk of staff. */
export const ofSchemes: States = {
  'GET /pa/approval': [empty('newcomer'), full('pa'), error('newcomer', { agrees: [] })],
  'GET /pa/approval/quizzes/:key': [
    full('pa', '/pa/approval/quizzes/safety-quiz'),
    empty('newcomer', '/pa/approval/quizzes/safety-quiz'),
    error('newcomer', { 'answer-1': '1' }, { path: '/pa/approval/quizzes/safety-quiz' }),
    wrongAddress('pa', '/pa/approval/quizzes/empty-quiz'),
  ],
  'GET /pa/approval/quizzes/:key/tries/:nth': [
    full('pa', '/pa/approval/quizzes/safety-quiz/tries/1'),
    wrongAddress('newcomer', '/pa/approval/quizzes/safety-quiz/tries/1'),
  ],
  'GET /pa/approval/files/:key': [
    full('pa', '/pa/approval/files/papers'),
    empty('newcomer', '/pa/approval/files/papers'),
    error('newcomer', {}, { path: '/pa/approval/files/papers' }),
    wrongAddress('pa', '/pa/approval/files/meet-us'),
  ],
  'GET /staff/approval-files/:id': [
    full('assessor'),
    error('assessor', { decision: '' }),
    wrongAddress('assessor', `/staff/approval-files/${UNKNOWN_ID}`),
  ],
  'GET /staff/scheme/parts/:key/quiz': [
    empty('manager', '/staff/scheme/parts/empty-quiz/quiz'),
    full('manager', '/staff/scheme/parts/safety-quiz/quiz'),
    error('manager', { passMark: 'all' }, { path: '/staff/scheme/parts/safety-quiz/quiz' }),
    wrongAddress('manager', '/staff/scheme/parts/meet-us/quiz'),
  ],
  'GET /staff/scheme/parts/:key/quiz/questions/:place': [
    empty('manager', '/staff/scheme/parts/empty-quiz/quiz/questions/new'),
    full('manager', '/staff/scheme/parts/safety-quiz/quiz/questions/1'),
    error('manager', { ask: '' }, { path: '/staff/scheme/parts/empty-quiz/quiz/questions/new' }),
    wrongAddress('manager', '/staff/scheme/parts/safety-quiz/quiz/questions/99'),
  ],
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
  'GET /staff/evidence': [full('assessor'), empty('assessor', '/staff/evidence?list=overdue&kind=training')],
  'GET /staff/directory': [full('manager'), error('manager', { directory: '' })],
  'GET /staff/scheme': [full('manager'), error('manager', { months: 'many' })],
  'GET /staff/scheme/parts/:key': [
    empty('manager', '/staff/scheme/parts/new'),
    full('manager', '/staff/scheme/parts/meet-us'),
    full('manager', '/staff/scheme/parts/safety-quiz'),
    error('manager', { name: '' }, { path: '/staff/scheme/parts/new' }),
    wrongAddress('manager', '/staff/scheme/parts/not-there'),
  ],
};
