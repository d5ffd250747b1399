import { everyone, pa, secret, type RouteRow } from './row';

/** Cards: a PA's own, and what anybody with the code sees. */
export const ofCards: Record<string, RouteRow> = {
  'GET /pa/card': pa,
  'POST /pa/card': pa,
  'POST /pa/card/new-code': pa,
  'POST /pa/card/end': { ...pa, last: true },
  'GET /pa/card/card.pdf': pa,
  'GET /verify': everyone,
  'GET /verify/:code': secret(({ cardCode }) => `/verify/${cardCode}`),
  'GET /api/v1/me/card': pa,
  'PUT /api/v1/me/card': pa,
  'POST /api/v1/me/card/codes': pa,
  'DELETE /api/v1/me/card': { ...pa, last: true },
  'GET /api/v1/cards/:code': secret(({ cardCode }) => `/api/v1/cards/${cardCode}`),
};
