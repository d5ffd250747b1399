import type { Ids } from '../peopled';
import { MANAGER, named, pa, type RouteRow, type Who } from './row';

const STAFF: Who = ['assessor', 'manager'];
const ASSESSOR: Who = ['assessor'];

/** A deed with a body with which it would be done. */
function deskOf(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

const APPROVE = { deed: 'approve', words: '' };
const UPHOLD = { deed: 'uphold', words: 'We looked again.' };

const ACCEPT = { decision: 'accept' };
const partFile =
  (rest: string) =>
  ({ partFileId }: Ids): string =>
    `/staff/approval-files/${partFileId}${rest}`;
const apiPartFile =
  (rest: string) =>
  ({ partFileId }: Ids): string =>
    `/api/v1/approval-files/${partFileId}${rest}`;

/** Schemes and approvals: a PA's own, and those on the desk of staff. */
export const ofSchemes: Record<string, RouteRow> = {
  'GET /pa/approval': pa,
  'POST /pa/approval/ask': pa,
  'POST /pa/approval/code': pa,
  'POST /pa/approval/look-again': pa,
  'GET /api/v1/me/approval': pa,
  'POST /api/v1/me/approval/applications': pa,
  'POST /api/v1/me/approval/signatures': pa,
  'POST /api/v1/me/approval/appeals': pa,
  'GET /pa/approval/quizzes/:key': { ...pa, path: () => '/pa/approval/quizzes/safety-quiz' },
  'POST /pa/approval/quizzes/:key': { ...pa, path: () => '/pa/approval/quizzes/safety-quiz' },
  'GET /pa/approval/quizzes/:key/tries/:nth': { ...pa, path: () => '/pa/approval/quizzes/safety-quiz/tries/1' },
  'GET /api/v1/me/approval/quizzes/:part': { ...pa, path: () => '/api/v1/me/approval/quizzes/safety-quiz' },
  'POST /api/v1/me/approval/quizzes/:part/tries': {
    ...pa,
    path: () => '/api/v1/me/approval/quizzes/safety-quiz/tries',
  },
  'GET /api/v1/me/approval/quizzes/:part/tries/:nth': {
    ...pa,
    path: () => '/api/v1/me/approval/quizzes/safety-quiz/tries/1',
  },
  'GET /pa/approval/files/:key': { ...pa, path: () => '/pa/approval/files/papers' },
  'POST /pa/approval/files/:key': { ...pa, path: () => '/pa/approval/files/papers' },
  'GET /pa/approval/files/:key/file': { ...pa, path: () => '/pa/approval/files/insurance/file' },
  'POST /pa/approval/files/:key/take-out': { ...pa, path: () => '/pa/approval/files/papers/take-out' },
  'GET /api/v1/me/approval/files': pa,
  'PUT /api/v1/me/approval/files/:part': { ...pa, path: () => '/api/v1/me/approval/files/papers' },
  'DELETE /api/v1/me/approval/files/:part': { ...pa, path: () => '/api/v1/me/approval/files/papers' },
  'GET /api/v1/me/approval/files/:part/content': { ...pa, path: () => '/api/v1/me/approval/files/insurance/content' },
  'GET /staff/approval-files/:id': named(STAFF, partFile(''), 'register'),
  'GET /staff/approval-files/:id/file': named(STAFF, partFile('/file'), 'register'),
  'POST /staff/approval-files/:id/decision': deskOf(STAFF, partFile('/decision'), ACCEPT),
  'GET /api/v1/approval-files/:id': named(STAFF, apiPartFile(''), 'register'),
  'GET /api/v1/approval-files/:id/content': named(STAFF, apiPartFile('/content'), 'register'),
  'POST /api/v1/approval-files/:id/decisions': deskOf(STAFF, apiPartFile('/decisions'), ACCEPT),
  'GET /staff/approvals': { who: STAFF },
  'GET /staff/approvals/:id': named(STAFF, ({ approvalId }) => `/staff/approvals/${approvalId}`, 'register'),
  'POST /staff/approvals/:id/decide': deskOf(STAFF, ({ approvalId }) => `/staff/approvals/${approvalId}/decide`, {
    ...APPROVE,
    version: '2',
  }),
  'POST /staff/approvals/:id/appeal': deskOf(
    MANAGER,
    ({ appealedApprovalId }) => `/staff/approvals/${appealedApprovalId}/appeal`,
    { ...UPHOLD, version: '5' },
  ),
  'POST /staff/approvals/:id/parts': {
    ...deskOf(STAFF, ({ approvalId }) => `/staff/approvals/${approvalId}/parts`, { module: 'safeguarding' }),
    body: { module: 'safeguarding' },
  },
  'GET /api/v1/approvals': { who: STAFF },
  'GET /api/v1/approvals/:id': named(STAFF, ({ approvalId }) => `/api/v1/approvals/${approvalId}`, 'register'),
  'POST /api/v1/approvals/:id/decisions': deskOf(
    STAFF,
    ({ approvalId }) => `/api/v1/approvals/${approvalId}/decisions`,
    {
      ...APPROVE,
      version: 2,
    },
  ),
  'POST /api/v1/approvals/:id/appeal-answers': deskOf(
    MANAGER,
    ({ appealedApprovalId }) => `/api/v1/approvals/${appealedApprovalId}/appeal-answers`,
    { ...UPHOLD, version: 5 },
  ),
  'PUT /api/v1/approvals/:id/parts/:part': named(
    STAFF,
    ({ approvalId }) => `/api/v1/approvals/${approvalId}/parts/privacy`,
    'register',
  ),
  'GET /staff/evidence': { who: ASSESSOR },
  'GET /staff/evidence/list.csv': { who: ASSESSOR },
  'POST /staff/evidence/reminders': { who: ASSESSOR, body: { list: 'for-pa' } },
  'POST /api/v1/evidence-board/reminders': { who: ASSESSOR, body: { list: 'for-pa' } },
  'GET /api/v1/evidence-board': { who: ASSESSOR },
  'GET /staff/directory': { who: MANAGER },
  'POST /staff/directory': { who: MANAGER },
  'GET /api/v1/directory': { who: MANAGER },
  'PUT /api/v1/directory': { who: MANAGER },
  'GET /staff/scheme': { who: STAFF },
  'POST /staff/scheme': { who: STAFF },
  'GET /staff/scheme/parts/:key': { who: STAFF, path: () => '/staff/scheme/parts/meet-us' },
  'POST /staff/scheme/parts/:key': { who: STAFF, path: () => '/staff/scheme/parts/meet-us' },
  'GET /staff/scheme/parts/:key/quiz': { who: STAFF, path: () => '/staff/scheme/parts/safety-quiz/quiz' },
  'POST /staff/scheme/parts/:key/quiz': { who: STAFF, path: () => '/staff/scheme/parts/safety-quiz/quiz' },
  'GET /staff/scheme/parts/:key/quiz/questions/:place': {
    who: STAFF,
    path: () => '/staff/scheme/parts/safety-quiz/quiz/questions/1',
  },
  'POST /staff/scheme/parts/:key/quiz/questions/:place': {
    who: STAFF,
    path: () => '/staff/scheme/parts/safety-quiz/quiz/questions/1',
  },
  'GET /api/v1/scheme/parts/:part/quiz': { who: STAFF, path: () => '/api/v1/scheme/parts/safety-quiz/quiz' },
  'PUT /api/v1/scheme/parts/:part/quiz': { who: STAFF, path: () => '/api/v1/scheme/parts/safety-quiz/quiz' },
  'GET /api/v1/scheme': { who: STAFF },
  'PUT /api/v1/scheme': { who: STAFF },
};
