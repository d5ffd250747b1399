import type { Ids } from '../peopled';
import { EMPLOYER, named, PA, pa, type RouteRow, type Who } from './row';

const EITHER: Who = ['pa', 'employer'];
const MARK = '0b0e7d1c-5d5f-4a57-9d0a-6f3a0f1d2c3b';
const TALK = { words: 'Could you help me on Mondays?' };

const page =
  (rest = '') =>
  ({ conversationId }: Ids) =>
    `/messages/${conversationId}${rest}`;
const about = ({ applicationId }: Ids) => `/messages/about/${applicationId}`;
const own =
  (rest = '') =>
  (ids: Ids) =>
    `/messages/${ids.conversationId}/${ids.messageNumber}${rest}`;
const offered = (rest: string) => (ids: Ids) => `/messages/${ids.conversationId}/${ids.timesNumber}${rest}`;
const ask = ({ profileId }: Ids) => `/employer/ask/${profileId}`;
const taken = ({ talkRequestId }: Ids) => `/employer/asked/${talkRequestId}/withdraw`;
const answer = (rest: string) => (ids: Ids) => `/pa/requests/${ids.talkRequestId}${rest}`;

const HELPERS: Who = ['co-ordinator', 'manager'];
const inTouch = ({ employerId }: Ids) => `/staff/people/${employerId}/put-in-touch`;

const api =
  (rest = '') =>
  ({ conversationId }: Ids) =>
    `/api/v1/conversations/${conversationId}${rest}`;
const ownApi = (ids: Ids) => `/api/v1/conversations/${ids.conversationId}/messages/${ids.messageNumber}`;
const offeredApi = (ids: Ids) => `/api/v1/conversations/${ids.conversationId}/messages/${ids.timesNumber}/choice`;
const requestApi = (rest: string) => (ids: Ids) => `/api/v1/contact-requests/${ids.talkRequestId}${rest}`;

/** The message is the PA's to change, or the offer the PA's to choose from: the employer finds nothing there. */
const ofPa = (row: RouteRow): RouteRow => ({ ...row, isPas: true });

/** An id of one's own in the address, with a body with which the deed would be done. */
function deed(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'person', naming: (ids) => ({ path: path(ids), body }) };
}

/** Roles try it with the body, too: what is to be chosen or changed is looked for after it was read. */
function deedOfPa(path: (ids: Ids) => string, body: object): RouteRow {
  return ofPa({ ...deed(EITHER, path, body), body });
}

const ofPages: Record<string, RouteRow> = {
  'GET /staff/people/:id/put-in-touch': named(HELPERS, inTouch, 'register'),
  'POST /staff/people/:id/put-in-touch': {
    who: HELPERS,
    path: inTouch,
    whose: 'register',
    naming: (ids) => ({ path: inTouch(ids), body: { paId: ids.personId, hasAsked: 'yes' } }),
  },
  'GET /messages': { who: EITHER },
  'GET /messages/about/:applicationId': named(EITHER, about, 'person'),
  'GET /messages/:id': named(EITHER, page(), 'person'),
  'POST /messages/:id': deed(EITHER, page(), { text: 'Hello', clientId: MARK }),
  'POST /messages/:id/times': deed(EITHER, page('/times'), { date1: '2027-01-10', time1: '10:00', clientId: MARK }),
  'POST /messages/:id/terms': deed(EITHER, page('/terms'), { terms: 'Mondays', clientId: MARK }),
  'POST /messages/:id/typing': deed(EITHER, page('/typing'), { shown: 'yes' }),
  'GET /messages/:id/:number': ofPa(named(EITHER, own(), 'person')),
  'POST /messages/:id/:number/change': ofPa(deed(EITHER, own('/change'), { text: 'Hello again' })),
  'POST /messages/:id/:number/delete': ofPa(named(EITHER, own('/delete'), 'person')),
  'POST /messages/:id/:number/suits': deedOfPa(offered('/suits'), { time: '0', clientId: MARK }),
  'GET /employer/ask/:profileId': named(EMPLOYER, ask, 'register'),
  'POST /employer/ask/:profileId': {
    who: EMPLOYER,
    path: ask,
    whose: 'register',
    naming: (ids) => ({ path: ask(ids), body: TALK }),
  },
  'GET /employer/asked': { who: EMPLOYER },
  'POST /employer/asked/:id/withdraw': named(EMPLOYER, taken, 'person'),
  'GET /pa/requests': pa,
  'POST /pa/requests/:id/yes': named(PA, answer('/yes'), 'person'),
  'POST /pa/requests/:id/no': deed(PA, answer('/no'), { reason: 'hours' }),
};

const ofPrograms: Record<string, RouteRow> = {
  'GET /api/v1/conversations': { who: EITHER },
  'GET /api/v1/conversations/:id': named(EITHER, api(), 'person'),
  'PUT /api/v1/conversations/:id/delivered': deed(EITHER, api('/delivered'), { number: 1 }),
  'PUT /api/v1/conversations/:id/read': deed(EITHER, api('/read'), { number: 1 }),
  'PUT /api/v1/conversations/:id/typing': deed(EITHER, api('/typing'), { shown: true }),
  'GET /api/v1/conversations/:id/messages': named(EITHER, api('/messages'), 'person'),
  'POST /api/v1/conversations/:id/messages': deed(EITHER, api('/messages'), { text: 'Hello', clientId: MARK }),
  'PUT /api/v1/conversations/:id/messages/:number': deedOfPa(ownApi, { text: 'Hello again' }),
  'DELETE /api/v1/conversations/:id/messages/:number': ofPa(named(EITHER, ownApi, 'person')),
  'POST /api/v1/conversations/:id/messages/:number/choice': deedOfPa(offeredApi, { time: 0, clientId: MARK }),
  'GET /api/v1/contact-requests/sent': { who: EMPLOYER },
  'POST /api/v1/put-in-touch': {
    who: HELPERS,
    whose: 'register',
    naming: ({ employerId, personId }) => ({ body: { employerId, paId: personId, hasAsked: true } }),
  },
  'POST /api/v1/contact-requests': {
    who: EMPLOYER,
    whose: 'register',
    naming: ({ profileId }) => ({ body: { profileId, ...TALK } }),
  },
  'POST /api/v1/contact-requests/:id/withdrawal': named(EMPLOYER, requestApi('/withdrawal'), 'person'),
  'GET /api/v1/contact-requests/received': pa,
  'POST /api/v1/contact-requests/:id/acceptance': named(PA, requestApi('/acceptance'), 'person'),
  'POST /api/v1/contact-requests/:id/refusal': deed(PA, requestApi('/refusal'), { reason: 'hours' }),
};

/** What an employer and a PA write to each other, and how they come to it. */
export const ofMessaging: Record<string, RouteRow> = { ...ofPages, ...ofPrograms };

/** What who acts for an employer and holds `message` may do here: all that the employer may. */
export const MESSAGES_OPEN_TO_ACTING: readonly string[] = Object.entries(ofMessaging)
  .filter(([, { who }]) => who === EITHER || who === EMPLOYER)
  .map(([route]) => route);
