import { everyone, MANAGER, named, PA, pa, type RouteRow } from './row';

/** Approvals that travel between registers. */
export const ofPassport: Record<string, RouteRow> = {
  'GET /.well-known/jwks.json': everyone,
  'GET /pa/passport': pa,
  'POST /pa/passport': pa,
  'GET /pa/passport/approval.txt': pa,
  'POST /pa/passport/:id/take-out': named(
    PA,
    ({ carriedApprovalId }) => `/pa/passport/${carriedApprovalId}/take-out`,
    'person',
  ),
  'GET /api/v1/me/approval-statement': pa,
  'GET /api/v1/me/carried-approvals': pa,
  'POST /api/v1/me/carried-approvals': pa,
  'DELETE /api/v1/me/carried-approvals/:id': {
    who: PA,
    whose: 'person',
    path: () => '/api/v1/me/carried-approvals/x',
    naming: ({ carriedApprovalId }) => ({ path: `/api/v1/me/carried-approvals/${carriedApprovalId}` }),
  },
  'GET /staff/other-registers': { who: MANAGER },
  'POST /staff/other-registers': { who: MANAGER },
  'POST /staff/other-registers/:id/remove': named(
    MANAGER,
    ({ spareIssuerId }) => `/staff/other-registers/${spareIssuerId}/remove`,
    'register',
  ),
  'GET /api/v1/statement-issuers': { who: MANAGER },
  'POST /api/v1/statement-issuers': { who: MANAGER },
  'DELETE /api/v1/statement-issuers/:id': {
    who: MANAGER,
    whose: 'register',
    path: () => '/api/v1/statement-issuers/x',
    naming: ({ spareIssuerId }) => ({ path: `/api/v1/statement-issuers/${spareIssuerId}` }),
  },
};
