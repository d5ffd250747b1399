import type { Ids } from '../peopled';
import { EMPLOYER, named, PA, pa, SEE_MODERATION, type RouteRow, type Who } from './row';

const own = (rest: string) => (ids: Ids) => `/employer/cover/${ids.coverRequestId}${rest}`;
const ownApi = (rest: string) => (ids: Ids) => `/api/v1/me/cover-requests/${ids.coverRequestId}${rest}`;
const offered = (rest: string) => (ids: Ids) => `/pa/cover/${ids.coverOfferId}${rest}`;
const offeredApi = (rest: string) => (ids: Ids) => `/api/v1/me/cover-offers/${ids.coverOfferId}${rest}`;
const circle = (rest: string) => (ids: Ids) => `/employer/circle/${ids.profileId}${rest}`;
const circleApi = (ids: Ids) => `/api/v1/me/cover-circle/${ids.profileId}`;
const wider = { withinMiles: 15, payPence: 1500, sleepInPence: null };

/** A request's id in the address and a PA's place in the body. */
function decides(path: (ids: Ids) => string, body: (ids: Ids) => object): RouteRow {
  return { who: EMPLOYER, path, whose: 'person', naming: (ids) => ({ path: path(ids), body: body(ids) }) };
}

function deed(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'person', naming: (ids) => ({ path: path(ids), body }) };
}

const ofPages: Record<string, RouteRow> = {
  'GET /employer/cover': { who: EMPLOYER },
  'GET /employer/cover/new': { who: EMPLOYER },
  'POST /employer/cover/new': { who: EMPLOYER },
  'GET /employer/cover/:id': named(EMPLOYER, own(''), 'person'),
  'POST /employer/cover/:id/confirm': decides(own('/confirm'), ({ coverOfferId }) => ({
    offer: coverOfferId,
    address: '1 High Street',
  })),
  'POST /employer/cover/:id/say-no': decides(own('/say-no'), ({ coverOfferId }) => ({ offer: coverOfferId })),
  'POST /employer/cover/:id/call-off': named(EMPLOYER, own('/call-off'), 'person'),
  'GET /employer/cover/:id/ideas': named(EMPLOYER, own('/ideas'), 'person'),
  'POST /employer/cover/:id/wider': deed(EMPLOYER, own('/wider'), { withinMiles: '15', pay: '15' }),
  'POST /employer/cover/:id/help': named(EMPLOYER, own('/help'), 'person'),
  'GET /employer/circle': { who: EMPLOYER },
  'GET /employer/circle/:id': named(EMPLOYER, circle(''), 'register'),
  'POST /employer/circle/:id': named(EMPLOYER, circle(''), 'register'),
  'POST /employer/circle/:id/remove': named(EMPLOYER, circle('/remove'), 'register'),
  'GET /employer/emergency-plan': { who: EMPLOYER },
  'GET /employer/emergency-plan/change': { who: EMPLOYER },
  'POST /employer/emergency-plan/change': { who: EMPLOYER },
  'GET /pa/cover': pa,
  'GET /pa/cover/:id': named(PA, offered(''), 'person'),
  'POST /pa/cover/:id/accept': named(PA, offered('/accept'), 'person'),
  'POST /pa/cover/:id/decline': named(PA, offered('/decline'), 'person'),
  'POST /pa/cover/:id/cannot-come': named(PA, offered('/cannot-come'), 'person'),
  'GET /staff/cover': { who: SEE_MODERATION },
};

const ofPrograms: Record<string, RouteRow> = {
  'GET /api/v1/me/cover-requests': { who: EMPLOYER },
  'POST /api/v1/me/cover-requests': { who: EMPLOYER },
  'GET /api/v1/me/cover-requests/:id': named(EMPLOYER, ownApi(''), 'person'),
  'POST /api/v1/me/cover-requests/:id/confirmation': decides(ownApi('/confirmation'), ({ coverOfferId }) => ({
    offerId: coverOfferId,
    address: '1 High Street',
  })),
  'POST /api/v1/me/cover-requests/:id/refusal': decides(ownApi('/refusal'), ({ coverOfferId }) => ({
    offerId: coverOfferId,
  })),
  'POST /api/v1/me/cover-requests/:id/cancellation': named(EMPLOYER, ownApi('/cancellation'), 'person'),
  'PUT /api/v1/me/cover-requests/:id/reach': deed(EMPLOYER, ownApi('/reach'), wider),
  'POST /api/v1/me/cover-requests/:id/help': named(EMPLOYER, ownApi('/help'), 'person'),
  'GET /api/v1/me/cover-offers': pa,
  'GET /api/v1/me/cover-offers/:id': named(PA, offeredApi(''), 'person'),
  'POST /api/v1/me/cover-offers/:id/acceptance': named(PA, offeredApi('/acceptance'), 'person'),
  'POST /api/v1/me/cover-offers/:id/refusal': named(PA, offeredApi('/refusal'), 'person'),
  'POST /api/v1/me/cover-offers/:id/withdrawal': named(PA, offeredApi('/withdrawal'), 'person'),
  'GET /api/v1/cover-board': { who: SEE_MODERATION },
  'GET /api/v1/me/cover-circle': { who: EMPLOYER },
  'PUT /api/v1/me/cover-circle/:id': named(EMPLOYER, circleApi, 'register'),
  'DELETE /api/v1/me/cover-circle/:id': named(EMPLOYER, circleApi, 'register'),
  'GET /api/v1/me/emergency-plan': { who: EMPLOYER },
  'PUT /api/v1/me/emergency-plan': { who: EMPLOYER },
};

/** Cover at short notice, with the circle and the emergency plan. */
export const ofCover: Record<string, RouteRow> = { ...ofPages, ...ofPrograms };

/** What who acts for an employer may do: everything that the employer may. */
export const COVER_OPEN_TO_ACTING: readonly string[] = Object.entries(ofCover)
  .filter(([, { who }]) => Array.isArray(who) && who.includes('employer'))
  .map(([route]) => route);
