import type { Ids } from '../peopled';
import { named, PA, pa, type RouteRow, type Who } from './row';

const DESK: Who = ['co-ordinator', 'assessor'];
const DAYS = { 'doneOn-day': '1', 'doneOn-month': '6', 'doneOn-year': '2024' };
/** A training as a form sends it. */
export const TRAINING_FORM = { category: 'nutrition', provider: 'A college', ...DAYS };
const BODY = { category: 'nutrition', provider: 'A college', doneOn: '2024-06-01' };
const TODAY = new Date().toISOString().slice(0, 10);
const [year = '', month = '', day = ''] = TODAY.split('-');
const SEEN_FORM = { decision: 'seen', 'on-day': day, 'on-month': month, 'on-year': year, version: '1' };

const own = (rest: string, body?: object): RouteRow => ({
  who: PA,
  path: ({ trainingId }) => `/pa/training/${trainingId}${rest}`,
  whose: 'person',
  naming: ({ trainingId }) => ({ path: `/pa/training/${trainingId}${rest}`, ...(body && { body }) }),
});
const ownApi = (rest: string, body?: object): RouteRow => ({
  ...own(rest),
  path: ({ trainingId }) => `/api/v1/me/training/${trainingId}${rest}`,
  naming: ({ trainingId }) => ({ path: `/api/v1/me/training/${trainingId}${rest}`, ...(body && { body }) }),
});
const desk = (path: (id: string) => string, body?: object): RouteRow => {
  const of = ({ waitingTrainingId }: Ids) => path(waitingTrainingId);
  const row = named(DESK, of, 'register');
  return body ? { ...row, naming: (ids) => ({ path: of(ids), body }) } : row;
};

/** Training: a PA's own, and what staff look at. */
export const ofTraining: Record<string, RouteRow> = {
  'GET /pa/training': pa,
  'GET /pa/training/new': pa,
  'POST /pa/training/new': pa,
  'GET /pa/training/:id': own(''),
  'POST /pa/training/:id': own('', { ...TRAINING_FORM, version: '1' }),
  'GET /pa/training/:id/file': named(PA, ({ waitingTrainingId }) => `/pa/training/${waitingTrainingId}/file`, 'person'),
  'POST /pa/training/:id/remove-file': own('/remove-file', {}),
  'GET /pa/training/:id/take-out': named(
    PA,
    ({ waitingTrainingId }) => `/pa/training/${waitingTrainingId}/take-out`,
    'person',
  ),
  'POST /pa/training/:id/take-out': own('/take-out', { version: '1' }),
  'GET /staff/training': { who: DESK },
  'GET /staff/training/:id': desk((id) => `/staff/training/${id}`),
  'GET /staff/training/:id/file': desk((id) => `/staff/training/${id}/file`),
  'POST /staff/training/:id/decision': desk((id) => `/staff/training/${id}/decision`, SEEN_FORM),
  'GET /api/v1/me/training': pa,
  'POST /api/v1/me/training': pa,
  'PUT /api/v1/me/training/:id': ownApi('', { ...BODY, version: 1 }),
  'DELETE /api/v1/me/training/:id': {
    who: PA,
    path: () => '/api/v1/me/training/x?version=1',
    whose: 'person',
    naming: ({ trainingId }) => ({ path: `/api/v1/me/training/${trainingId}?version=1` }),
  },
  'PUT /api/v1/me/training/:id/file': ownApi('/file'),
  'DELETE /api/v1/me/training/:id/file': ownApi('/file'),
  'GET /api/v1/me/training/:id/file/content': named(
    PA,
    ({ waitingTrainingId }) => `/api/v1/me/training/${waitingTrainingId}/file/content`,
    'person',
  ),
  'GET /api/v1/training': { who: DESK },
  'GET /api/v1/training/:id': desk((id) => `/api/v1/training/${id}`),
  'GET /api/v1/training/:id/file/content': desk((id) => `/api/v1/training/${id}/file/content`),
  'POST /api/v1/training/:id/decisions': desk((id) => `/api/v1/training/${id}/decisions`, {
    decision: 'seen',
    on: TODAY,
    version: 1,
  }),
};
