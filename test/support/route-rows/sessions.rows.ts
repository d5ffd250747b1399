import type { Ids } from '../peopled';
import { MANAGER, MEMBERS, named, type RouteRow } from './row';

const member: RouteRow = { who: MEMBERS };

const own = (path: (ids: Ids) => string): RouteRow => named(MEMBERS, path, 'person');

/** Where one is signed in, proving who one is, and tokens for programs. */
export const ofSessions: Record<string, RouteRow> = {
  'GET /staff/address': { who: MANAGER },
  'POST /staff/address': { who: MANAGER },
  'POST /staff/address/new': { who: MANAGER },
  'POST /staff/address/remove': { who: MANAGER },
  'POST /staff/address/prove': { who: MANAGER },
  'GET /api/v1/register/hosts': { who: MANAGER },
  'PUT /api/v1/register/main-host': { who: MANAGER },
  'GET /account/sessions': member,
  'POST /account/sessions/end-others': member,
  'POST /account/sessions/:id/end': {
    ...own(({ browserSessionId }) => `/account/sessions/${browserSessionId}/end`),
    isPas: true,
  },
  'GET /account/prove-it': member,
  'POST /account/prove-it': { ...member, body: { way: 'password', password: '' } },
  'GET /account/prove-it/passkey': member,
  'GET /account/tokens': member,
  'GET /account/tokens/new': member,
  'POST /account/tokens/new': member,
  'POST /account/tokens/:id/revoke': {
    ...own(({ tokenId }) => `/account/tokens/${tokenId}/revoke`),
    isPas: true,
  },
  'GET /api/v1/browser-sessions': member,
  'DELETE /api/v1/browser-sessions': { ...member, ends: true },
  // Each role is let in as far as the refusal of an id that is none: theirs would end, or is not theirs.
  'DELETE /api/v1/browser-sessions/:id': {
    ...own(({ browserSessionId }) => `/api/v1/browser-sessions/${browserSessionId}`),
    path: () => '/api/v1/browser-sessions/x',
  },
  'POST /api/v1/sessions/current/proofs': member,
  'GET /api/v1/tokens': member,
  'GET /api/v1/tokens/scopes': member,
  'POST /api/v1/tokens': member,
  'DELETE /api/v1/tokens/:id': {
    ...own(({ tokenId }) => `/api/v1/tokens/${tokenId}`),
    path: () => '/api/v1/tokens/x',
  },
};
