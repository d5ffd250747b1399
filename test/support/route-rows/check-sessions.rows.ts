import { named, PA, pa, type RouteRow, type Who } from './row';

const ASSESSOR: Who = ['assessor'];
const NEXT_YEAR = String(new Date().getUTCFullYear() + 1);

/** A time to show documents, as the form and as the API take it. */
const SESSION = { venue: 'The library', bring: 'The originals', from: '10:00', to: '12:00' };
export const NEW_SESSION_FORM = { ...SESSION, places: '3', 'day-day': '1', 'day-month': '1', 'day-year': NEXT_YEAR };
export const NEW_SESSION_BODY = {
  ...SESSION,
  places: 3,
  day: `${NEXT_YEAR}-01-01`,
  from: '14:00',
  to: '16:00',
};

const desk: RouteRow = { who: ASSESSOR };
const session = (path: (id: string) => string): RouteRow =>
  named(ASSESSOR, ({ quietSessionId }) => path(quietSessionId), 'register');

/** Times to show documents: a PA's places, and those whom assessors expect. */
export const ofCheckSessions: Record<string, RouteRow> = {
  'GET /pa/check-places': pa,
  'POST /pa/check-places/book/:id': named(
    PA,
    ({ openSessionId }) => `/pa/check-places/book/${openSessionId}`,
    'register',
  ),
  'GET /pa/check-places/:id/change': named(
    PA,
    ({ checkPlaceId }) => `/pa/check-places/${checkPlaceId}/change`,
    'person',
  ),
  'POST /pa/check-places/:id/change': {
    ...named(PA, ({ checkPlaceId }) => `/pa/check-places/${checkPlaceId}/change`, 'person'),
    naming: ({ checkPlaceId, openSessionId }) => ({
      path: `/pa/check-places/${checkPlaceId}/change`,
      body: { sessionId: openSessionId, version: '1' },
    }),
  },
  'POST /pa/check-places/:id/give-back': {
    ...named(PA, ({ checkPlaceId }) => `/pa/check-places/${checkPlaceId}/give-back`, 'person'),
    naming: ({ checkPlaceId }) => ({ path: `/pa/check-places/${checkPlaceId}/give-back`, body: { version: '1' } }),
  },
  'GET /pa/check-places/:id/calendar.ics': named(
    PA,
    ({ checkPlaceId }) => `/pa/check-places/${checkPlaceId}/calendar.ics`,
    'person',
  ),
  'GET /api/v1/me/check-places': pa,
  'POST /api/v1/me/check-places': {
    ...pa,
    whose: 'register',
    naming: ({ openSessionId }) => ({ body: { sessionId: openSessionId } }),
  },
  'PUT /api/v1/me/check-places/:id': {
    ...named(PA, ({ checkPlaceId }) => `/api/v1/me/check-places/${checkPlaceId}`, 'person'),
    naming: ({ checkPlaceId, openSessionId }) => ({
      path: `/api/v1/me/check-places/${checkPlaceId}`,
      body: { sessionId: openSessionId, version: 1 },
    }),
  },
  'DELETE /api/v1/me/check-places/:id': {
    who: PA,
    path: () => '/api/v1/me/check-places/x?version=1',
    whose: 'person',
    naming: ({ checkPlaceId }) => ({ path: `/api/v1/me/check-places/${checkPlaceId}?version=1` }),
  },
  'GET /staff/check-sessions': desk,
  'GET /staff/check-sessions/new': desk,
  'POST /staff/check-sessions/new': desk,
  'GET /staff/check-sessions/:id': named(
    ASSESSOR,
    ({ begunSessionId }) => `/staff/check-sessions/${begunSessionId}`,
    'register',
  ),
  'POST /staff/check-sessions/:id/call-off': session((id) => `/staff/check-sessions/${id}/call-off`),
  'POST /staff/check-places/:id/tick': {
    ...named(ASSESSOR, ({ begunPlaceId }) => `/staff/check-places/${begunPlaceId}/tick`, 'register'),
    naming: ({ begunPlaceId }) => ({
      path: `/staff/check-places/${begunPlaceId}/tick`,
      body: { came: 'yes', version: '1' },
    }),
  },
  'GET /api/v1/check-sessions': desk,
  'POST /api/v1/check-sessions': desk,
  'GET /api/v1/check-sessions/:id': named(
    ASSESSOR,
    ({ begunSessionId }) => `/api/v1/check-sessions/${begunSessionId}`,
    'register',
  ),
  'POST /api/v1/check-sessions/:id/calling-off': session((id) => `/api/v1/check-sessions/${id}/calling-off`),
  'POST /api/v1/check-places/:id/attendance': {
    ...named(ASSESSOR, ({ begunPlaceId }) => `/api/v1/check-places/${begunPlaceId}/attendance`, 'register'),
    naming: ({ begunPlaceId }) => ({
      path: `/api/v1/check-places/${begunPlaceId}/attendance`,
      body: { came: true, version: 1 },
    }),
  },
};
