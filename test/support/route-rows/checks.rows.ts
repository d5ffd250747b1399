import type { Ids } from '../peopled';
import { named, PA, pa, type RouteRow, type Who } from './row';

const ASSESSOR: Who = ['assessor'];
const own = (deed = '') => named(PA, ({ checkId }) => `/pa/checks/${checkId}${deed}`, 'person');
const desk = (deed: string, body: object): RouteRow => deskOf(({ checkId }) => `/staff/checks/${checkId}${deed}`, body);
const api = (deed: string, body: object): RouteRow => deskOf(({ checkId }) => `/api/v1/checks/${checkId}${deed}`, body);

/** A deed with a body with which it would be done. */
function deskOf(path: (ids: Ids) => string, body: object): RouteRow {
  return { who: ASSESSOR, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

const SEEN_ON = { 'on-day': '5', 'on-month': '1', 'on-year': '2026' };
const SEEN = { version: '1', how: 'in-person', number: '001234567890', ...SEEN_ON };
const TOLD = { kind: 'dbs', level: 'enhanced-barred', workforce: 'adult', issuedOn: '2025-11-03', version: 1 };

/** Checks: a PA's own, and those on the assessors' desk. */
export const ofChecks: Record<string, RouteRow> = {
  'GET /checks/which': { who: 'everyone' },
  'GET /api/v1/checks/route': { who: 'everyone' },
  'GET /pa/checks': pa,
  'GET /pa/checks/new': pa,
  'POST /pa/checks/new': pa,
  'POST /pa/checks/plan': pa,
  'POST /pa/checks/plan/end': pa,
  'GET /api/v1/me/check-plan': pa,
  'PUT /api/v1/me/check-plan': pa,
  'DELETE /api/v1/me/check-plan': pa,
  'GET /pa/checks/:id': own(),
  'POST /pa/checks/:id': own(),
  'POST /pa/checks/:id/permit': named(PA, ({ seenCheckId }) => `/pa/checks/${seenCheckId}/permit`, 'person'),
  'POST /pa/checks/:id/permit/end': own('/permit/end'),
  'GET /pa/checks/:id/take-out': own('/take-out'),
  'POST /pa/checks/:id/take-out': {
    who: PA,
    // Without the version that was looked at nothing is taken out.
    path: ({ checkId }) => `/pa/checks/${checkId}/take-out`,
    whose: 'person',
    naming: ({ checkId }) => ({ path: `/pa/checks/${checkId}/take-out`, body: { version: '1' } }),
  },
  'GET /api/v1/me/checks': pa,
  'POST /api/v1/me/checks': pa,
  'PUT /api/v1/me/checks/:id': {
    ...named(PA, ({ checkId }) => `/api/v1/me/checks/${checkId}`, 'person'),
    naming: ({ checkId }) => ({ path: `/api/v1/me/checks/${checkId}`, body: TOLD }),
  },
  'POST /api/v1/me/checks/:id/permission': named(
    PA,
    ({ seenCheckId }) => `/api/v1/me/checks/${seenCheckId}/permission`,
    'person',
  ),
  'DELETE /api/v1/me/checks/:id/permission': named(
    PA,
    ({ checkId }) => `/api/v1/me/checks/${checkId}/permission`,
    'person',
  ),
  'DELETE /api/v1/me/checks/:id': {
    who: PA,
    path: () => '/api/v1/me/checks/x?version=1',
    whose: 'person',
    naming: ({ checkId }) => ({ path: `/api/v1/me/checks/${checkId}?version=1` }),
  },
  'GET /staff/checks': { who: ASSESSOR },
  'GET /staff/checks/:id': named(ASSESSOR, ({ checkId }) => `/staff/checks/${checkId}`, 'register'),
  'POST /staff/checks/:id/seen': desk('/seen', SEEN),
  'POST /staff/checks/:id/not-accepted': desk('/not-accepted', { why: 'too-old', version: '1' }),
  'POST /staff/checks/:id/status': deskOf(({ permittedCheckId }) => `/staff/checks/${permittedCheckId}/status`, {
    isCurrent: 'yes',
    version: '3',
  }),
  'GET /api/v1/checks': { who: ASSESSOR },
  'GET /api/v1/checks/:id': named(ASSESSOR, ({ checkId }) => `/api/v1/checks/${checkId}`, 'register'),
  'POST /api/v1/checks/:id/sightings': api('/sightings', {
    version: 1,
    how: 'in-person',
    on: '2026-01-05',
    number: '001234567890',
  }),
  'POST /api/v1/checks/:id/refusal': api('/refusal', { why: 'too-old', version: 1 }),
  'POST /api/v1/checks/:id/status-checks': deskOf(
    ({ permittedCheckId }) => `/api/v1/checks/${permittedCheckId}/status-checks`,
    { isCurrent: true, version: 3 },
  ),
};
