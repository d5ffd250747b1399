import type { Ids } from '../peopled';
import { untilDay } from '../peopled-representatives';
import { APPLICATIONS_OPEN_TO_ACTING } from './recruitment-applications.rows';
import { PASSES_OPEN_TO_ACTING } from './billing.rows';
import { REFERENCES_OPEN_TO_ACTING } from './references.rows';
import { MESSAGES_OPEN_TO_ACTING } from './messaging.rows';
import { AWAY_OPEN_TO_ACTING } from './messaging-away.rows';
import { SAFETY_OPEN_TO_ACTING } from './messaging-safety.rows';
import { COVER_OPEN_TO_ACTING } from './recruitment-cover.rows';
import { VACANCIES_OPEN_TO_ACTING } from './recruitment-vacancies.rows';
import { SAVED_SEARCHES_OPEN_TO_ACTING } from './search-jobs.rows';
import { EMPLOYER, everyone, MEMBERS, named, PASSWORD, secret, type RouteRow, type Who } from './row';

const ACT: Who = ['representative', 'co-ordinator', 'manager', 'employer', 'pa'];
const REPRESENTATIVE: Who = ['representative'];
const SEE: Who = ['co-ordinator', 'manager', 'auditor'];
const LOOK_AFTER: Who = ['co-ordinator', 'manager'];
const TALK: Who = ['co-ordinator', 'assessor', 'manager'];

const GRANT = { scopes: ['look'], until: untilDay() };
const BASIS = { basis: 'own-consent', evidence: 'told-by-phone', evidenceOn: '2026-03-01' };
const ASK = { name: 'Rita', email: 'rita@example.com' };
const NEEDS = { contactBy: [], formats: [], language: '', interpreter: 'none', notes: '' };

/** An id in the address, with a body with which the deed would be done. */
function deed(who: Who, path: (ids: Ids) => string, given: { whose: 'person' | 'register'; body: object }): RouteRow {
  return { who, path, whose: given.whose, naming: (ids) => ({ path: path(ids), body: given.body }) };
}

const own = (rest: string) => (ids: Ids) => `/account/representatives/${ids.representationId}${rest}`;
const ownApi = (rest: string) => (ids: Ids) => `/api/v1/me/representatives/${ids.representationId}${rest}`;
const staff = (rest: string) => (ids: Ids) => `/staff/representatives/${ids.representationId}${rest}`;
const staffApi = (rest: string) => (ids: Ids) => `/api/v1/staff/representatives/${ids.representationId}${rest}`;
const assisted = (rest: string) => (ids: Ids) => `/staff/assisted/${ids.assistedId}${rest}`;
const assistedApi = (rest: string) => (ids: Ids) => `/api/v1/staff/assisted-accounts/${ids.assistedId}${rest}`;
const actFor = (rest: string) => (ids: Ids) => `/act-for/${ids.actForToken}${rest}`;
const takeOver = (ids: Ids) => `/take-over/${ids.takeOverToken}`;
const note = (ids: Ids) => `/staff/notes/${ids.noteId}`;
const noteApi = (rest: string) => (ids: Ids) => `/api/v1/staff/notes/${ids.noteId}${rest}`;
const needs = (ids: Ids) => `/staff/needs/${ids.employerId}`;
const needsApi = (ids: Ids) => `/api/v1/staff/people/${ids.employerId}/communication-needs`;
const acting = (rest: string) => (ids: Ids) => `/acting/${ids.actingId}${rest}`;
const ofPerson = { whose: 'person' } as const;
const ofRegister = { whose: 'register' } as const;

const ofEmployers: Record<string, RouteRow> = {
  'GET /account/representatives': { who: EMPLOYER },
  'GET /account/representatives/ask': { who: EMPLOYER },
  'POST /account/representatives/ask': { who: EMPLOYER },
  'GET /account/representatives/:id': named(EMPLOYER, own(''), 'person'),
  'GET /account/representatives/:id/change': named(EMPLOYER, own('/change'), 'person'),
  'POST /account/representatives/:id/change': named(EMPLOYER, own('/change'), 'person'),
  'POST /account/representatives/:id/end': named(EMPLOYER, own('/end'), 'person'),
  'GET /api/v1/me/representatives': { who: EMPLOYER },
  'POST /api/v1/me/representatives': { who: EMPLOYER },
  'GET /api/v1/me/representatives/:id': named(EMPLOYER, ownApi(''), 'person'),
  'PUT /api/v1/me/representatives/:id': deed(EMPLOYER, ownApi(''), { ...ofPerson, body: GRANT }),
  'GET /api/v1/me/representatives/:id/acts': named(EMPLOYER, ownApi('/acts'), 'person'),
  'POST /api/v1/me/representatives/:id/end': named(EMPLOYER, ownApi('/end'), 'person'),
};

const ofWhoActs: Record<string, RouteRow> = {
  'GET /acting': { who: ACT },
  'POST /acting/:id': { ...named(REPRESENTATIVE, acting(''), 'person'), ends: true },
  'POST /acting/:id/end': named(REPRESENTATIVE, acting('/end'), 'person'),
  'POST /acting/stop': everyone,
  'GET /api/v1/me/acting': { who: ACT },
  'POST /api/v1/me/acting/:id/end': named(
    REPRESENTATIVE,
    ({ actingId }) => `/api/v1/me/acting/${actingId}/end`,
    'person',
  ),
  'GET /act-for/:token': secret(actFor('')),
  'POST /act-for/:token': secret(actFor(''), {
    firstName: 'Rita',
    lastName: 'Rowe',
    isOldEnough: 'yes',
    agrees: 'yes',
    ...PASSWORD,
  }),
  'POST /act-for/:token/no': secret(actFor('/no')),
  'POST /api/v1/representative-invitations/accept': { who: MEMBERS },
  'POST /api/v1/representative-invitations/decline': {
    ...everyone,
    whose: 'secret',
    naming: ({ actForToken }) => ({ body: { token: actForToken } }),
  },
};

const ofStaff: Record<string, RouteRow> = {
  'GET /staff/representatives': { who: SEE },
  'GET /staff/representatives/record': named(
    LOOK_AFTER,
    ({ employerId }) => `/staff/representatives/record?for=${employerId}`,
    'register',
  ),
  'POST /staff/representatives/record': {
    who: LOOK_AFTER,
    ...ofRegister,
    naming: ({ employerId }) => ({ body: { employerId } }),
  },
  'GET /staff/representatives/:id': named(SEE, staff(''), 'register'),
  'POST /staff/representatives/:id': deed(LOOK_AFTER, staff(''), { ...ofRegister, body: { deed: 'end' } }),
  'GET /staff/representatives/:id/basis': named(LOOK_AFTER, staff('/basis'), 'register'),
  'POST /staff/representatives/:id/basis': named(LOOK_AFTER, staff('/basis'), 'register'),
  'GET /staff/representatives/:id/change': named(LOOK_AFTER, staff('/change'), 'register'),
  'POST /staff/representatives/:id/change': named(LOOK_AFTER, staff('/change'), 'register'),
  'GET /api/v1/staff/representatives': { who: SEE },
  'POST /api/v1/staff/representatives': {
    who: LOOK_AFTER,
    ...ofRegister,
    naming: ({ employerId }) => ({ body: { employerId, ...ASK, ...GRANT, ...BASIS } }),
  },
  'GET /api/v1/staff/representatives/:id': named(SEE, staffApi(''), 'register'),
  'PUT /api/v1/staff/representatives/:id': deed(LOOK_AFTER, staffApi(''), { ...ofRegister, body: GRANT }),
  'PUT /api/v1/staff/representatives/:id/basis': deed(LOOK_AFTER, staffApi('/basis'), { ...ofRegister, body: BASIS }),
  'POST /api/v1/staff/representatives/:id/decisions': deed(LOOK_AFTER, staffApi('/decisions'), {
    ...ofRegister,
    body: { deed: 'end' },
  }),
};

const ofAssisted: Record<string, RouteRow> = {
  'GET /staff/assisted': { who: LOOK_AFTER },
  'GET /staff/assisted/new': { who: LOOK_AFTER },
  'POST /staff/assisted/new': { who: LOOK_AFTER },
  'GET /staff/assisted/:id': named(LOOK_AFTER, assisted(''), 'register'),
  'POST /staff/assisted/:id/act': deed(LOOK_AFTER, assisted('/act'), { ...ofRegister, body: { reason: 'visit' } }),
  'POST /staff/assisted/:id/hand-over': deed(LOOK_AFTER, assisted('/hand-over'), {
    ...ofRegister,
    body: { email: 'somebody-new@example.com' },
  }),
  'POST /staff/assisted/:id/withdraw': named(LOOK_AFTER, assisted('/withdraw'), 'register'),
  'GET /api/v1/staff/assisted-accounts': { who: LOOK_AFTER },
  'POST /api/v1/staff/assisted-accounts': { who: LOOK_AFTER },
  'GET /api/v1/staff/assisted-accounts/:id': named(LOOK_AFTER, assistedApi(''), 'register'),
  'POST /api/v1/staff/assisted-accounts/:id/hand-over': deed(LOOK_AFTER, assistedApi('/hand-over'), {
    ...ofRegister,
    body: { email: 'somebody-new@example.com' },
  }),
  'POST /api/v1/staff/assisted-accounts/:id/withdraw': named(LOOK_AFTER, assistedApi('/withdraw'), 'register'),
  'GET /take-over/:token': secret(takeOver),
  'POST /take-over/:token': secret(takeOver, { agrees: 'yes', ...PASSWORD }),
  'POST /api/v1/accounts/take-over': {
    ...everyone,
    whose: 'secret',
    naming: ({ takeOverToken }) => ({ body: { token: takeOverToken, ...PASSWORD } }),
  },
};

const ofTalking: Record<string, RouteRow> = {
  'GET /account/how-we-talk': { who: MEMBERS },
  'POST /account/how-we-talk': { who: MEMBERS },
  'GET /api/v1/me/communication-needs': { who: MEMBERS },
  'PUT /api/v1/me/communication-needs': { who: MEMBERS },
  'GET /staff/needs': { who: TALK },
  'GET /staff/needs/:id': named(TALK, needs, 'register'),
  'POST /staff/needs/:id': deed(TALK, needs, { ...ofRegister, body: { interpreter: 'none' } }),
  'GET /api/v1/staff/people/:id/communication-needs': named(TALK, needsApi, 'register'),
  'PUT /api/v1/staff/people/:id/communication-needs': deed(TALK, needsApi, { ...ofRegister, body: NEEDS }),
  'GET /ask-staff': { who: MEMBERS },
  'POST /ask-staff': { who: MEMBERS },
  'GET /api/v1/me/notes-to-staff': { who: MEMBERS },
  'POST /api/v1/me/notes-to-staff': { who: MEMBERS },
  'GET /staff/notes': { who: LOOK_AFTER },
  'GET /staff/notes/:id': named(LOOK_AFTER, note, 'register'),
  'POST /staff/notes/:id': deed(LOOK_AFTER, note, { ...ofRegister, body: { deed: 'take' } }),
  'GET /api/v1/staff/notes': { who: LOOK_AFTER },
  'GET /api/v1/staff/notes/:id': named(LOOK_AFTER, noteApi(''), 'register'),
  'POST /api/v1/staff/notes/:id/decisions': deed(LOOK_AFTER, noteApi('/decisions'), {
    ...ofRegister,
    body: { deed: 'take' },
  }),
};

/** Acting for others, accounts that staff run, notes to staff, and how we talk to people. */
export const ofRepresentatives: Record<string, RouteRow> = {
  ...ofEmployers,
  ...ofWhoActs,
  ...ofStaff,
  ...ofAssisted,
  ...ofTalking,
};

/**
 * What may be done for another with every scope there is: all else is refused to whoever acts. Written down a second time,
 * by hand, like the roles.
 */
export const OPEN_TO_ACTING: readonly string[] = [
  ...APPLICATIONS_OPEN_TO_ACTING,
  ...COVER_OPEN_TO_ACTING,
  ...MESSAGES_OPEN_TO_ACTING,
  ...PASSES_OPEN_TO_ACTING,
  ...REFERENCES_OPEN_TO_ACTING,
  ...AWAY_OPEN_TO_ACTING,
  ...SAFETY_OPEN_TO_ACTING,
  ...VACANCIES_OPEN_TO_ACTING,
  // They prove who they are themselves, before they buy a pass or share what is somebody else's.
  'GET /account/prove-it',
  'GET /account/prove-it/passkey',
  'POST /account/prove-it',
  'POST /api/v1/sessions/current/proofs',
  'GET /acting',
  'GET /api/v1/me/acting',
  'GET /api/v1/me/employer-profile',
  'PUT /api/v1/me/employer-profile',
  'GET /employer/profile',
  'POST /employer/profile',
  'GET /api/v1/pas/:id',
  'GET /pas/:id',
  'GET /pas/:id/print',
  'GET /find/print',
  ...SAVED_SEARCHES_OPEN_TO_ACTING,
];
