import type { Ids } from '../peopled';
import { EMPLOYER, named, PA, pa, secret, type RouteRow, type Who } from './row';

const EITHER: Who = ['pa', 'employer'];
const OFFER = { startsOn: '2027-01-10', pay: '', hoursWords: '', checks: [], conditions: '' };
const TIMES = { way: 'phone', place: '', minutes: 30, times: [{ date: '2027-01-10', time: '10:00' }] };
const REASON = { reason: 'hours' };

const apply = ({ openAdvertId }: Ids) => `/vacancies/${openAdvertId}/apply`;
const ownPage = (rest: string) => (ids: Ids) => `/pa/applications/${ids.applicationId}${rest}`;
const seenPage = (rest: string) => (ids: Ids) =>
  `/employer/adverts/${ids.appliedAdvertId}/applications/${ids.applicationId}${rest}`;
const advertPage = (rest: string) => (ids: Ids) => `/employer/adverts/${ids.appliedAdvertId}/applications${rest}`;
const either = (rest: string) => (ids: Ids) => `/applications/${ids.applicationId}${rest}`;
const terms = ({ acceptedId }: Ids) => `/applications/${acceptedId}/written-terms`;
const invite = ({ profileId }: Ids) => `/employer/invite/${profileId}`;
const refuse = ({ jobInvitationId }: Ids) => `/pa/invitations/${jobInvitationId}/no`;
const outcome = ({ outcomeToken }: Ids) => `/still-working/${outcomeToken}`;

const api = (rest: string) => (ids: Ids) => `/api/v1/applications/${ids.applicationId}${rest}`;
const ownApi = (rest: string) => (ids: Ids) => `/api/v1/me/applications/${ids.applicationId}${rest}`;
const termsApi = ({ acceptedId }: Ids) => `/api/v1/applications/${acceptedId}/written-terms`;
const refuseApi = ({ jobInvitationId }: Ids) => `/api/v1/me/job-invitations/${jobInvitationId}/refusal`;
const outcomeApi = ({ outcomeToken }: Ids) => `/api/v1/outcomes/${outcomeToken}`;

/** An id of one's own in the address, with a body with which the deed would be done. */
function deed(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'person', naming: (ids) => ({ path: path(ids), body }) };
}

const BASE = '/employer/adverts/:vacancyId/applications';

const ofPages: Record<string, RouteRow> = {
  'GET /vacancies/:id/apply': named(PA, apply, 'register'),
  'POST /vacancies/:id/apply': named(PA, apply, 'register'),
  'GET /pa/applications': pa,
  'GET /pa/applications/:id': named(PA, ownPage(''), 'person'),
  'POST /pa/applications/:id/seen-changes': named(PA, ownPage('/seen-changes'), 'person'),
  'POST /pa/applications/:id/choose-time': deed(PA, ownPage('/choose-time'), { time: 'none' }),
  'POST /pa/applications/:id/call-off': named(PA, ownPage('/call-off'), 'person'),
  'POST /pa/applications/:id/accept': named(PA, ownPage('/accept'), 'person'),
  'POST /pa/applications/:id/decline': named(PA, ownPage('/decline'), 'person'),
  'POST /pa/applications/:id/withdraw': named(PA, ownPage('/withdraw'), 'person'),
  'POST /pa/applications/:id/discard': named(PA, ownPage('/discard'), 'person'),
  'POST /pa/applications/:id/remove-file': named(PA, ownPage('/remove-file'), 'person'),
  'GET /applications/:id/file': named(EITHER, either('/file'), 'person'),
  'POST /pa/invitations/:id/no': deed(PA, refuse, REASON),
  [`GET ${BASE}`]: named(EMPLOYER, advertPage(''), 'person'),
  [`GET ${BASE}/side-by-side`]: named(EMPLOYER, advertPage('/side-by-side'), 'person'),
  [`GET ${BASE}/:id`]: named(EMPLOYER, seenPage(''), 'person'),
  [`POST ${BASE}/:id/shortlist`]: named(EMPLOYER, seenPage('/shortlist'), 'person'),
  [`POST ${BASE}/:id/notes`]: deed(EMPLOYER, seenPage('/notes'), { notes: 'Kind' }),
  [`POST ${BASE}/:id/turn-down`]: deed(EMPLOYER, seenPage('/turn-down'), REASON),
  [`GET ${BASE}/:id/interview`]: named(EMPLOYER, seenPage('/interview'), 'person'),
  [`POST ${BASE}/:id/interview`]: deed(EMPLOYER, seenPage('/interview'), {
    way: 'phone',
    minutes: '30',
    'date1-day': '10',
    'date1-month': '1',
    'date1-year': '2027',
    time1: '10:00',
  }),
  [`POST ${BASE}/:id/call-off`]: named(EMPLOYER, seenPage('/call-off'), 'person'),
  [`GET ${BASE}/:id/offer`]: named(EMPLOYER, seenPage('/offer'), 'person'),
  [`POST ${BASE}/:id/offer`]: deed(EMPLOYER, seenPage('/offer'), {
    'startsOn-day': '10',
    'startsOn-month': '1',
    'startsOn-year': '2027',
  }),
  [`POST ${BASE}/:id/take-offer-back`]: named(EMPLOYER, seenPage('/take-offer-back'), 'person'),
  [`POST ${BASE}/:id/hire`]: named(EMPLOYER, seenPage('/hire'), 'person'),
  'GET /employer/invite/:profileId': named(EMPLOYER, invite, 'register'),
  'POST /employer/invite/:profileId': named(EMPLOYER, invite, 'register'),
  'GET /applications/:id/interview.ics': named(EITHER, either('/interview.ics'), 'person'),
  'GET /applications/:id/questions-to-ask': named(EITHER, either('/questions-to-ask'), 'person'),
  'GET /applications/:id/meeting-plan': named(EITHER, either('/meeting-plan'), 'person'),
  'POST /applications/:id/meeting-plan': named(EITHER, either('/meeting-plan'), 'person'),
  'GET /applications/:id/written-terms': named(EITHER, terms, 'person'),
  'GET /still-working/:token': secret(outcome),
  'POST /still-working/:token': secret(outcome, { answer: 'yes' }),
};

const ofPrograms: Record<string, RouteRow> = {
  'POST /api/v1/vacancies/:id/applications': {
    who: PA,
    path: ({ openAdvertId }) => `/api/v1/vacancies/${openAdvertId}/applications`,
    whose: 'register',
    naming: ({ openAdvertId }) => ({
      path: `/api/v1/vacancies/${openAdvertId}/applications`,
      body: { deed: 'save', message: '', answers: {} },
    }),
  },
  'GET /api/v1/me/applications': pa,
  'GET /api/v1/me/applications/:id': named(PA, ownApi(''), 'person'),
  'DELETE /api/v1/me/applications/:id': named(PA, ownApi(''), 'person'),
  'POST /api/v1/me/applications/:id/seen-changes': named(PA, ownApi('/seen-changes'), 'person'),
  'POST /api/v1/me/applications/:id/withdrawal': deed(PA, ownApi('/withdrawal'), REASON),
  'POST /api/v1/me/applications/:id/interview-choice': deed(PA, ownApi('/interview-choice'), { time: null }),
  'POST /api/v1/me/applications/:id/acceptance': named(PA, ownApi('/acceptance'), 'person'),
  'POST /api/v1/me/applications/:id/refusal': deed(PA, ownApi('/refusal'), REASON),
  'PUT /api/v1/me/applications/:id/file': named(PA, ownApi('/file'), 'person'),
  'DELETE /api/v1/me/applications/:id/file': named(PA, ownApi('/file'), 'person'),
  'GET /api/v1/applications/:id/file': named(EITHER, api('/file'), 'person'),
  'GET /api/v1/applications/:id/file/content': named(EITHER, api('/file/content'), 'person'),
  'GET /api/v1/me/job-invitations': pa,
  'POST /api/v1/me/job-invitations/:id/refusal': deed(PA, refuseApi, REASON),
  'GET /api/v1/vacancies/:id/applications': named(
    EMPLOYER,
    ({ appliedAdvertId }) => `/api/v1/vacancies/${appliedAdvertId}/applications`,
    'person',
  ),
  'POST /api/v1/vacancies/:id/invitations': {
    who: EMPLOYER,
    path: ({ openAdvertId }) => `/api/v1/vacancies/${openAdvertId}/invitations`,
    whose: 'person',
    naming: ({ openAdvertId, profileId }) => ({
      path: `/api/v1/vacancies/${openAdvertId}/invitations`,
      body: { profileId },
    }),
  },
  'GET /api/v1/applications/:id': named(EMPLOYER, api(''), 'person'),
  'POST /api/v1/applications/:id/shortlisting': named(EMPLOYER, api('/shortlisting'), 'person'),
  'POST /api/v1/applications/:id/refusal': deed(EMPLOYER, api('/refusal'), REASON),
  'PUT /api/v1/applications/:id/notes': deed(EMPLOYER, api('/notes'), { notes: 'Kind' }),
  'POST /api/v1/applications/:id/interviews': deed(EMPLOYER, api('/interviews'), TIMES),
  'POST /api/v1/applications/:id/offers': deed(EMPLOYER, api('/offers'), OFFER),
  'POST /api/v1/applications/:id/offers/withdrawal': named(EMPLOYER, api('/offers/withdrawal'), 'person'),
  'POST /api/v1/applications/:id/hiring': named(EMPLOYER, api('/hiring'), 'person'),
  'GET /api/v1/applications/:id/interviews': named(EITHER, api('/interviews'), 'person'),
  'POST /api/v1/applications/:id/interviews/cancellation': named(EITHER, api('/interviews/cancellation'), 'person'),
  'GET /api/v1/applications/:id/offers': named(EITHER, api('/offers'), 'person'),
  'GET /api/v1/applications/:id/meeting-plan': named(EITHER, api('/meeting-plan'), 'person'),
  'PUT /api/v1/applications/:id/meeting-plan': deed(EITHER, api('/meeting-plan'), { where: '', whoKnows: '' }),
  'GET /api/v1/applications/:id/written-terms': named(EITHER, termsApi, 'person'),
  'GET /api/v1/outcomes/:token': secret(outcomeApi),
  'POST /api/v1/outcomes/:token': secret(outcomeApi, { answer: 'yes' }),
};

/** Applications, from the answer to the hire. */
export const ofApplications: Record<string, RouteRow> = { ...ofPages, ...ofPrograms };

/** What who acts for an employer may do: everything that the employer may. */
export const APPLICATIONS_OPEN_TO_ACTING: readonly string[] = Object.entries(ofApplications)
  .filter(([, { who }]) => Array.isArray(who) && who.includes('employer'))
  .map(([route]) => route);
