import { v7 as newId } from 'uuid';
import type { Ids } from '../peopled';
import { named, PA, pa, type RouteRow, type Who } from './row';

const PLANS: Who = ['assessor', 'manager'];
const SEES: Who = ['assessor', 'manager', 'auditor'];
const NEXT_YEAR = String(new Date(Date.now() + 200 * 86_400_000).getUTCFullYear());
const DAY = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
const [, MONTH = '', DATE = ''] = DAY.split('-');

const PLAN = { way: 'video', place: 'We send a link', at: '11:00' };
/** A visit as the form and as the API take it. */
export const planForm = ({ goerId }: Ids) => ({
  ...PLAN,
  ...{ id: newId(), auditorId: goerId, 'day-day': DATE, 'day-month': MONTH, 'day-year': NEXT_YEAR },
});
const planBody = ({ goerId }: Ids) => ({ ...PLAN, auditorId: goerId, day: DAY });

/** As many as the questions to begin with, and one for all the rest. */
const COUNT = 9;
const FINDINGS = Array.from({ length: COUNT }, () => ({ grade: 'fine' }));
export const FINDINGS_FORM = Object.fromEntries(FINDINGS.map((_none, place) => [`grade-${place}`, 'fine']));

function deed(who: Who, path: (ids: Ids) => string, body: (ids: Ids) => object): RouteRow {
  const whose = who === PA ? 'person' : 'register';
  return { who, path, whose, naming: (ids) => ({ path: path(ids), body: body(ids) }) };
}

const plan = ({ personId }: Ids) => `/staff/visits/for/${personId}`;
const page = (rest: string) => (ids: Ids) => `/staff/visits/${ids.plannedVisitId}${rest}`;
const begun = (rest: string) => (ids: Ids) => `/staff/visits/${ids.begunVisitId}${rest}`;
const api = (rest: string) => (ids: Ids) => `/api/v1/visits/${ids.plannedVisitId}${rest}`;
const apiBegun = (rest: string) => (ids: Ids) => `/api/v1/visits/${ids.begunVisitId}${rest}`;
const missed =
  (from: string, rest: string) =>
  ({ missedVisitId }: Ids) =>
    `${from}/${missedVisitId}${rest}`;
const first = { version: '1' };
const RIGHT = { what: 'took-place', words: 'We did meet' };

/** Monitoring visits: a PA's own, and those of staff. */
export const ofVisits: Record<string, RouteRow> = {
  'GET /pa/visits': pa,
  'GET /pa/visits/:id': named(PA, ({ heldVisitId }) => `/pa/visits/${heldVisitId}`, 'person'),
  'POST /pa/visits/:id/another-time': deed(
    PA,
    ({ plannedVisitId }) => `/pa/visits/${plannedVisitId}/another-time`,
    () => ({ ...first, words: 'Mondays, please' }),
  ),
  'POST /pa/visits/:id/done/:findingId': deed(
    PA,
    ({ heldVisitId, openFindingId }) => `/pa/visits/${heldVisitId}/done/${openFindingId}`,
    () => ({ ...first, words: 'I carry them now' }),
  ),
  'POST /pa/visits/:id/view/:findingId': deed(
    PA,
    ({ heldVisitId, openFindingId }) => `/pa/visits/${heldVisitId}/view/${openFindingId}`,
    () => ({ ...first, view: 'I had gloves with me' }),
  ),
  'GET /staff/visits': { who: SEES },
  'GET /staff/visits/for/:personId': named(PLANS, plan, 'register'),
  'POST /staff/visits/for/:personId': deed(PLANS, plan, planForm),
  'GET /staff/visits/plan': { who: PLANS },
  'POST /staff/visits/plan': { who: PLANS },
  'GET /staff/visits/questions': { who: PLANS },
  'POST /staff/visits/questions': { who: PLANS },
  'GET /staff/visits/:id': named(SEES, ({ heldVisitId }) => `/staff/visits/${heldVisitId}`, 'register'),
  'POST /staff/visits/:id/move': deed(PLANS, page('/move'), (ids) => ({ ...planForm(ids), ...first })),
  'POST /staff/visits/:id/call-off': deed(PLANS, page('/call-off'), () => ({ ...first, why: 'we-cannot' })),
  'POST /staff/visits/:id/missed': deed(SEES, begun('/missed'), () => ({ ...first, missedBy: 'pa' })),
  'POST /staff/visits/:id/put-right': deed(PLANS, missed('/staff/visits', '/put-right'), () => ({
    ...RIGHT,
    version: '2',
  })),
  'POST /staff/visits/:id/home': deed(SEES, page('/home'), () => ({ ...first, answer: 'elsewhere' })),
  'GET /staff/visits/:id/findings': named(SEES, begun('/findings'), 'register'),
  'POST /staff/visits/:id/findings': deed(SEES, begun('/findings'), () => ({ ...first, ...FINDINGS_FORM })),
  'POST /staff/visits/:id/settle/:findingId': deed(
    SEES,
    ({ heldVisitId, openFindingId }) => `/staff/visits/${heldVisitId}/settle/${openFindingId}`,
    () => ({ ...first, decision: 'close' }),
  ),
  'POST /staff/visits/:id/view/:findingId': deed(
    PLANS,
    ({ contestedVisitId, contestedFindingId }) => `/staff/visits/${contestedVisitId}/view/${contestedFindingId}`,
    () => ({ version: '2', grade: 'fine', answer: 'You are right' }),
  ),
  'GET /api/v1/me/visits': pa,
  'GET /api/v1/me/visits/:id': named(PA, ({ heldVisitId }) => `/api/v1/me/visits/${heldVisitId}`, 'person'),
  'POST /api/v1/me/visits/:id/other-times': deed(
    PA,
    ({ plannedVisitId }) => `/api/v1/me/visits/${plannedVisitId}/other-times`,
    () => ({ version: 1, words: 'Mondays, please' }),
  ),
  'POST /api/v1/me/visits/:id/findings/:findingId/answers': deed(
    PA,
    ({ heldVisitId, openFindingId }) => `/api/v1/me/visits/${heldVisitId}/findings/${openFindingId}/answers`,
    () => ({ version: 1, words: 'I carry them now' }),
  ),
  'POST /api/v1/me/visits/:id/findings/:findingId/views': deed(
    PA,
    ({ heldVisitId, openFindingId }) => `/api/v1/me/visits/${heldVisitId}/findings/${openFindingId}/views`,
    () => ({ version: 1, words: 'I had gloves with me' }),
  ),
  'POST /api/v1/visits/:id/findings/:findingId/view-answers': deed(
    PLANS,
    ({ contestedVisitId: id, contestedFindingId }) =>
      `/api/v1/visits/${id}/findings/${contestedFindingId}/view-answers`,
    () => ({ version: 2, grade: 'fine', words: 'You are right' }),
  ),
  'GET /api/v1/visits': { who: SEES },
  'POST /api/v1/visits': {
    who: PLANS,
    whose: 'register',
    naming: (ids) => ({ body: { ...planBody(ids), personId: ids.personId } }),
  },
  'GET /api/v1/visits/:id': named(SEES, ({ heldVisitId }) => `/api/v1/visits/${heldVisitId}`, 'register'),
  'PUT /api/v1/visits/:id/time': deed(PLANS, api('/time'), (ids) => ({ ...planBody(ids), version: 1 })),
  'POST /api/v1/visits/:id/calling-off': deed(PLANS, api('/calling-off'), () => ({ version: 1, why: 'we-cannot' })),
  'POST /api/v1/visits/:id/missing': deed(SEES, apiBegun('/missing'), () => ({ version: 1, missedBy: 'pa' })),
  'PUT /api/v1/visits/:id/missing': deed(PLANS, missed('/api/v1/visits', '/missing'), () => ({ ...RIGHT, version: 2 })),
  'PUT /api/v1/visits/:id/home-answer': deed(SEES, api('/home-answer'), () => ({ version: 1, answer: 'elsewhere' })),
  'PUT /api/v1/visits/:id/findings': deed(SEES, apiBegun('/findings'), () => ({ version: 1, findings: FINDINGS })),
  'POST /api/v1/visits/:id/findings/:findingId/decisions': deed(
    SEES,
    ({ heldVisitId, openFindingId }) => `/api/v1/visits/${heldVisitId}/findings/${openFindingId}/decisions`,
    () => ({ version: 1, decision: 'close' }),
  ),
  'GET /api/v1/visit-questions': { who: PLANS },
  'PUT /api/v1/visit-questions': { who: PLANS },
};
