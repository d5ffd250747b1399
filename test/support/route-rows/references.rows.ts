import type { Ids } from '../peopled';
import { EMPLOYER, named, PA, pa, secret, type RouteRow, type Who } from './row';

const DESK: Who = ['co-ordinator', 'assessor'];
const SAID = {
  relation: 'employer',
  knownFor: 'over-5-years',
  reliable: 'always',
  kind: 'always',
  careful: 'mostly',
  private: 'not-seen',
  again: 'yes',
  words: 'Kind at all hours',
} as const;

/** A whole answer of a referee, as the API takes it. */
export const ANSWERS = { ...SAID, isRelative: false, mayBeRead: true, mayBeShown: true, agrees: true } as const;
/** The same as a form sends it. */
export const ANSWERS_FORM = {
  ...SAID,
  isRelative: 'no',
  mayBeRead: 'yes',
  mayBeShown: 'yes',
  agrees: 'yes',
  version: '1',
};
const TODAY = new Date().toISOString().slice(0, 10);
const [year = '', month = '', day = ''] = TODAY.split('-');
const CALL_FORM = { ...ANSWERS_FORM, 'spokenOn-day': day, 'spokenOn-month': month, 'spokenOn-year': year };
const ACCEPTED = { decision: 'accept', why: '' };

function deed(who: Who, path: (ids: Ids) => string, more: { body: object; whose: 'person' | 'register' }): RouteRow {
  return { who, path, whose: more.whose, naming: (ids) => ({ path: path(ids), body: more.body }) };
}

const own = (rest: string) =>
  deed(PA, ({ askedReferenceId }) => `/pa/references/${askedReferenceId}/${rest}`, {
    body: { version: '1' },
    whose: 'person',
  });
const audience = ({ shownReferenceId }: Ids, ...rest: string[]) =>
  ['/pa/references', shownReferenceId, 'employers', ...rest].join('/');
const apiReader = (ids: Ids) => `/api/v1/me${audience(ids, ids.readerId).slice(3)}`;
const desk = (path: (ids: Ids) => string, body: object) => deed(DESK, path, { body, whose: 'register' });
const link = ({ referenceToken }: Ids) => `/reference/${referenceToken}`;
const apiLink = ({ referenceToken }: Ids) => `/api/v1/reference-links/${referenceToken}`;

/** What who acts for an employer and holds `look` may do here. */
export const REFERENCES_OPEN_TO_ACTING: readonly string[] = [
  'GET /references',
  'GET /references/:id',
  'GET /api/v1/me/shown-references',
  'GET /api/v1/me/shown-references/:id',
];

/** References: a PA's own, a referee's link, and those that staff look at. */
export const ofReferences: Record<string, RouteRow> = {
  'GET /pa/references': pa,
  'GET /pa/references/new': pa,
  'POST /pa/references/new': pa,
  'POST /pa/references/:id/ask-again': own('ask-again'),
  'GET /pa/references/:id/take-out': named(
    PA,
    ({ askedReferenceId }) => `/pa/references/${askedReferenceId}/take-out`,
    'person',
  ),
  'POST /pa/references/:id/take-out': own('take-out'),
  'GET /pa/references/:id/employers': named(PA, (ids) => audience(ids), 'person'),
  'POST /pa/references/:id/employers/:employerId': named(PA, (ids) => audience(ids, ids.readerId), 'person'),
  'POST /pa/references/:id/employers/:employerId/end': named(PA, (ids) => audience(ids, ids.readerId, 'end'), 'person'),
  'GET /references': { who: EMPLOYER },
  'GET /references/:id': named(EMPLOYER, ({ shownId }) => `/references/${shownId}`, 'person'),
  'GET /reference/:token': secret(link),
  'POST /reference/:token': secret(link, ANSWERS_FORM),
  'POST /reference/:token/no': secret(({ spareReferenceToken }) => `/reference/${spareReferenceToken}/no`),
  'GET /staff/references': { who: DESK },
  'GET /staff/references/:id': named(
    DESK,
    ({ receivedReferenceId }) => `/staff/references/${receivedReferenceId}`,
    'register',
  ),
  'POST /staff/references/:id/telephone': desk(
    ({ calledReferenceId }) => `/staff/references/${calledReferenceId}/telephone`,
    CALL_FORM,
  ),
  'POST /staff/references/:id/decision': desk(
    ({ receivedReferenceId }) => `/staff/references/${receivedReferenceId}/decision`,
    { ...ACCEPTED, version: '2' },
  ),
  'GET /api/v1/me/references': pa,
  'POST /api/v1/me/references': pa,
  'POST /api/v1/me/references/:id/renewals': deed(
    PA,
    ({ askedReferenceId }) => `/api/v1/me/references/${askedReferenceId}/renewals`,
    { body: { version: 1 }, whose: 'person' },
  ),
  'DELETE /api/v1/me/references/:id': {
    who: PA,
    path: () => '/api/v1/me/references/x?version=1',
    whose: 'person',
    naming: ({ askedReferenceId }) => ({ path: `/api/v1/me/references/${askedReferenceId}?version=1` }),
  },
  'GET /api/v1/me/references/:id/employers': named(PA, (ids) => `/api/v1/me${audience(ids).slice(3)}`, 'person'),
  'PUT /api/v1/me/references/:id/employers/:employerId': named(PA, apiReader, 'person'),
  'DELETE /api/v1/me/references/:id/employers/:employerId': named(PA, apiReader, 'person'),
  'GET /api/v1/me/shown-references': { who: EMPLOYER },
  'GET /api/v1/me/shown-references/:id': named(
    EMPLOYER,
    ({ shownId }) => `/api/v1/me/shown-references/${shownId}`,
    'person',
  ),
  'GET /api/v1/reference-links/:token': secret(apiLink),
  'PUT /api/v1/reference-links/:token': secret(apiLink, { ...ANSWERS, version: 1 }),
  'DELETE /api/v1/reference-links/:token': secret(
    ({ spareReferenceToken }) => `/api/v1/reference-links/${spareReferenceToken}`,
  ),
  'GET /api/v1/references': { who: DESK },
  'GET /api/v1/references/:id': named(
    DESK,
    ({ receivedReferenceId }) => `/api/v1/references/${receivedReferenceId}`,
    'register',
  ),
  'PUT /api/v1/references/:id/telephone-answers': desk(
    ({ calledReferenceId }) => `/api/v1/references/${calledReferenceId}/telephone-answers`,
    { ...ANSWERS, version: 1, spokenOn: TODAY },
  ),
  'POST /api/v1/references/:id/decisions': desk(
    ({ receivedReferenceId }) => `/api/v1/references/${receivedReferenceId}/decisions`,
    { decision: 'accept', version: 2 },
  ),
};
