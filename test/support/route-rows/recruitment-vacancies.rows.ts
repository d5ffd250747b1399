import type { Ids } from '../peopled';
import { EMPLOYER, MODERATE, named, SEE_MODERATION, type RouteRow, type Who } from './row';

const SEE_JOBS: Who = ['pa', 'employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];
const APPROVAL = { decision: 'approved', words: '', version: '1' };

const job = ({ openAdvertId }: Ids) => `/vacancies/${openAdvertId}`;
const jobApi = ({ openAdvertId }: Ids) => `/api/v1/vacancies/${openAdvertId}`;
const page = (rest: string) => (ids: Ids) => `/employer/adverts/${ids.sentAdvertId}${rest}`;
const api = (rest: string) => (ids: Ids) => `/api/v1/me/vacancies/${ids.sentAdvertId}${rest}`;
const case_ = ({ sentAdvertId }: Ids) => `/staff/adverts/${sentAdvertId}`;
const caseApi = (rest: string) => (ids: Ids) => `/api/v1/vacancy-moderation/${ids.sentAdvertId}${rest}`;

/** A deed that would end the advert: tried by roles on one that has ended, and by strangers on one that has not. */
function ending(path: (rest: string, id: string) => string, rest: string, body?: object): RouteRow {
  return {
    who: EMPLOYER,
    whose: 'person',
    path: ({ endedAdvertId }) => path(rest, endedAdvertId),
    naming: ({ draftAdvertId }) => ({ path: path(rest, draftAdvertId), ...(body && { body }) }),
  };
}

const endingPage = (rest: string, body?: object) => ending((end, id) => `/employer/adverts/${id}${end}`, rest, body);
const endingApi = (rest: string) => ending((end, id) => `/api/v1/me/vacancies/${id}${end}`, rest);

const ofPages: Record<string, RouteRow> = {
  'GET /employer/adverts': { who: EMPLOYER },
  'GET /employer/adverts/new': { who: EMPLOYER },
  'POST /employer/adverts/new': {
    who: EMPLOYER,
    whose: 'person',
    naming: ({ draftAdvertId }) => ({ body: { id: draftAdvertId, copyFrom: draftAdvertId } }),
  },
  'GET /employer/adverts/:id': named(EMPLOYER, page(''), 'person'),
  'GET /employer/adverts/:id/parts/:part': named(EMPLOYER, page('/parts/pay'), 'person'),
  'POST /employer/adverts/:id/parts/:part': named(EMPLOYER, page('/parts/pay'), 'person'),
  'GET /employer/adverts/:id/preview': named(EMPLOYER, page('/preview'), 'person'),
  'GET /employer/adverts/:id/poster': named(EMPLOYER, page('/poster'), 'person'),
  'GET /employer/adverts/:id/poster.pdf': named(EMPLOYER, page('/poster.pdf'), 'person'),
  'GET /employer/adverts/:id/large-print': named(EMPLOYER, page('/large-print'), 'person'),
  'GET /employer/adverts/:id/large-print.pdf': named(EMPLOYER, page('/large-print.pdf'), 'person'),
  'GET /employer/adverts/:id/send': named(EMPLOYER, page('/send'), 'person'),
  'POST /employer/adverts/:id/send': named(EMPLOYER, page('/send'), 'person'),
  'POST /employer/adverts/:id/take-back': endingPage('/take-back'),
  'POST /employer/adverts/:id/pause': endingPage('/pause'),
  'POST /employer/adverts/:id/start-again': endingPage('/start-again'),
  'POST /employer/adverts/:id/advice': named(EMPLOYER, page('/advice'), 'person'),
  'POST /employer/adverts/:id/place-of-profile': named(EMPLOYER, page('/place-of-profile'), 'person'),
  'GET /employer/adverts/:id/close': named(EMPLOYER, page('/close'), 'person'),
  'POST /employer/adverts/:id/close': endingPage('/close', { why: 'closed' }),
  'GET /employer/adverts/:id/delete': named(EMPLOYER, page('/delete'), 'person'),
  'POST /employer/adverts/:id/delete': endingPage('/delete'),
  'GET /vacancies/:id': named(SEE_JOBS, job, 'register'),
  'GET /staff/adverts': { who: SEE_MODERATION },
  'GET /staff/adverts/:id': named(SEE_MODERATION, case_, 'register'),
  'POST /staff/adverts/:id': {
    who: MODERATE,
    whose: 'register',
    path: case_,
    naming: (ids) => ({ path: case_(ids), body: APPROVAL }),
  },
};

const ofApi: Record<string, RouteRow> = {
  'GET /api/v1/me/vacancies': { who: EMPLOYER },
  'POST /api/v1/me/vacancies': {
    who: EMPLOYER,
    whose: 'person',
    naming: ({ draftAdvertId }) => ({ body: { id: draftAdvertId, copyFrom: draftAdvertId } }),
  },
  'GET /api/v1/me/vacancies/:id': named(EMPLOYER, api(''), 'person'),
  'PATCH /api/v1/me/vacancies/:id': named(EMPLOYER, api(''), 'person'),
  'DELETE /api/v1/me/vacancies/:id': endingApi(''),
  'GET /api/v1/me/vacancies/:id/preview': named(EMPLOYER, api('/preview'), 'person'),
  'GET /api/v1/me/vacancies/:id/poster': named(EMPLOYER, api('/poster'), 'person'),
  'POST /api/v1/me/vacancies/:id/place-of-profile': named(EMPLOYER, api('/place-of-profile'), 'person'),
  'POST /api/v1/me/vacancies/:id/advice': {
    who: EMPLOYER,
    whose: 'person',
    path: api('/advice'),
    naming: (ids) => ({ path: api('/advice')(ids), body: { code: 'no-hours', field: 'hours', quote: '' } }),
  },
  'POST /api/v1/me/vacancies/:id/submit': endingApi('/submit'),
  'POST /api/v1/me/vacancies/:id/withdraw': endingApi('/withdraw'),
  'POST /api/v1/me/vacancies/:id/pause': endingApi('/pause'),
  'POST /api/v1/me/vacancies/:id/resume': endingApi('/resume'),
  'POST /api/v1/me/vacancies/:id/close': endingApi('/close'),
  'POST /api/v1/me/vacancies/:id/fill': endingApi('/fill'),
  'GET /api/v1/vacancies/:id': named(SEE_JOBS, jobApi, 'register'),
  'GET /api/v1/vacancy-moderation': { who: SEE_MODERATION },
  'GET /api/v1/vacancy-moderation/:id': named(SEE_MODERATION, caseApi(''), 'register'),
  'POST /api/v1/vacancy-moderation/:id/decisions': {
    who: MODERATE,
    whose: 'register',
    path: caseApi('/decisions'),
    naming: (ids) => ({
      path: caseApi('/decisions')(ids),
      body: { decision: 'approved', reasons: [], words: '', version: 1 },
    }),
  },
};

/** Adverts: their writing, how PAs see them, and staff's board. */
export const ofVacancies: Record<string, RouteRow> = { ...ofPages, ...ofApi };

/** What who acts for an employer, with all scopes, may do with adverts. */
export const VACANCIES_OPEN_TO_ACTING: readonly string[] = Object.keys(ofVacancies).filter(
  (route) => !/staff|moderation/.test(route),
);
