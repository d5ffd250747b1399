import type { Ids } from '../peopled';
import { MEMBERS, named, type RouteRow, type Who } from './row';

const ANSWER: Who = ['co-ordinator', 'manager'];
const SEE_HOLDS: Who = ['manager', 'auditor'];
const MANAGER: Who = ['manager'];
const members: RouteRow = { who: MEMBERS };

const request = ({ requestId }: Ids) => `/staff/data-requests/${requestId}`;
const onPage = (deed: string) => (ids: Ids) => `/staff/people/${ids.bystanderId}${deed}`;
const closingApi = ({ bystanderId }: Ids) => `/api/v1/people/${bystanderId}/closing`;
const ANSWERED = { outcome: 'kept', words: 'It is as it should be' };

/** A deed with a body with which it would be done, on the id of somebody of the register. */
function deed(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

const give = { ...members, path: () => '/account/consents/news/give' };
const withdraw = { ...members, path: () => '/account/consents/news/withdraw' };
const consentApi = { ...members, path: () => '/api/v1/me/consents/news' };

/** People's own data: copies, corrections, consents, holds and the end of an account. */
export const ofPrivacy: Record<string, RouteRow> = {
  'GET /terms': { who: 'everyone' },
  'GET /how-long-we-keep-data': { who: 'everyone' },
  'GET /account-closed': { who: 'everyone' },
  'GET /api/v1/retention-schedule': { who: 'everyone' },
  'GET /account/your-data': members,
  'GET /account/your-data/copies': members,
  'POST /account/your-data/copies': members,
  'GET /account/your-data/copy/:form': { ...members, path: () => '/account/your-data/copy/page' },
  'GET /account/put-right': members,
  'POST /account/put-right': members,
  'GET /account/consents': members,
  'POST /account/consents/:key/give': give,
  'POST /account/consents/:key/withdraw': withdraw,
  'GET /account/close': members,
  'POST /account/close': members,
  'GET /api/v1/me/data-exports': members,
  'POST /api/v1/me/data-exports': members,
  'GET /api/v1/me/data-exports/newest': members,
  'GET /api/v1/me/correction-requests': members,
  'POST /api/v1/me/correction-requests': members,
  'GET /api/v1/me/consents': members,
  'PUT /api/v1/me/consents/:wording': consentApi,
  'DELETE /api/v1/me/consents/:wording': consentApi,
  'POST /api/v1/me/closing': { ...members, ends: true },
  'GET /staff/data-requests': { who: ANSWER },
  'GET /staff/data-requests/:id': named(ANSWER, request, 'register'),
  'POST /staff/data-requests/:id': deed(ANSWER, request, { outcome: 'kept', answer: 'It is as it should be' }),
  'GET /api/v1/correction-requests': { who: ANSWER },
  'POST /api/v1/correction-requests/:id/answer': deed(
    ANSWER,
    ({ requestId }) => `/api/v1/correction-requests/${requestId}/answer`,
    ANSWERED,
  ),
  'GET /staff/legal-holds': { who: SEE_HOLDS },
  'POST /staff/legal-holds/:id/lift': named(MANAGER, ({ holdId }) => `/staff/legal-holds/${holdId}/lift`, 'register'),
  'GET /staff/people/:id/legal-hold': named(MANAGER, onPage('/legal-hold'), 'register'),
  'POST /staff/people/:id/legal-hold': deed(MANAGER, onPage('/legal-hold'), {
    reason: 'A court case',
    'reviewOn-day': '1',
    'reviewOn-month': '2',
    'reviewOn-year': '2027',
  }),
  'GET /api/v1/legal-holds': { who: SEE_HOLDS },
  'POST /api/v1/legal-holds': {
    who: MANAGER,
    whose: 'register',
    naming: ({ bystanderId }) => ({ body: { personId: bystanderId, reason: 'A court case', reviewOn: '2027-02-01' } }),
  },
  'DELETE /api/v1/legal-holds/:id': named(MANAGER, ({ holdId }) => `/api/v1/legal-holds/${holdId}`, 'register'),
  'GET /staff/people/:id/close-account': named(ANSWER, onPage('/close-account'), 'register'),
  'POST /staff/people/:id/close-account': deed(ANSWER, onPage('/close-account'), { words: 'They rang', sure: 'yes' }),
  'POST /api/v1/people/:id/closing': deed(ANSWER, closingApi, { words: 'They rang' }),
};
