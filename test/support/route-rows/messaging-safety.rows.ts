import type { Ids } from '../peopled';
import { everyone, type RouteRow, type Who } from './row';

const EITHER: Who = ['pa', 'employer'];
const HANDLERS: Who = ['co-ordinator', 'manager'];
const STEP = { deed: 'note', severity: 'high', note: 'Called her' };
const TAKEDOWN = { what: 'conversation', reason: 'Against our rules.' };
const ANSWER = { deed: 'uphold', words: 'It stays.' };
const ASK = { field: 'email' };
const DECLINE = { deed: 'decline' };
const APPEAL = { words: 'It was a joke' };
const LOOK = { reason: 'To see what was said' };

/** The PA's: the employer of the pair is nobody whom a test signs in as. */
function own(who: Who, path: (ids: Ids) => string, body?: object): RouteRow {
  return { who, path, isPas: true, whose: 'person', naming: (ids) => ({ path: path(ids), ...(body && { body }) }) };
}

function ofStaff(path: (ids: Ids) => string, body?: object): RouteRow {
  return { who: HANDLERS, path, whose: 'register', naming: (ids) => ({ path: path(ids), ...(body && { body }) }) };
}

const sharing = ({ safeTalkId }: Ids) => `/sharing/${safeTalkId}`;
const share = ({ safeTalkId, askedShareId }: Ids) => `/sharing/${safeTalkId}/${askedShareId}`;
const sharingApi = ({ safeTalkId }: Ids) => `/api/v1/conversations/${safeTalkId}/sharing`;
const shareApi = (ids: Ids) => `${sharingApi(ids)}/${ids.askedShareId}`;
const blockApi = ({ safeTalkId }: Ids) => `/api/v1/conversations/${safeTalkId}/block`;
const staffPage = (rest: string) => (ids: Ids) => `/staff/reports/${ids.newReportId}${rest}`;
const staffApi = (rest: string) => (ids: Ids) => `/api/v1/safety-reports/${ids.newReportId}${rest}`;
const appealPage = ({ appealId }: Ids) => `/staff/appeals/${appealId}`;
const appealApi = ({ appealId }: Ids) => `/api/v1/appeals/${appealId}`;
const report = ({ safeTalkId }: Ids) => `/report/conversation/${safeTalkId}`;
const decision = ({ decisionId }: Ids) => `/decisions/${decisionId}`;

/** Sharing, blocking, reporting, and what staff do about it. */
export const ofMessagingSafety: Record<string, RouteRow> = {
  'GET /staying-safe': everyone,
  'GET /sharing/:id': own(EITHER, sharing),
  'POST /sharing/:id': own(EITHER, sharing, { field: 'email' }),
  'POST /sharing/:id/:shareId': own(EITHER, share, { deed: 'decline' }),
  'GET /block/:id': own(EITHER, ({ safeTalkId }) => `/block/${safeTalkId}`),
  'POST /block/:id': own(EITHER, ({ safeTalkId }) => `/block/${safeTalkId}`),
  'POST /unblock/:id': own(EITHER, ({ safeTalkId }) => `/unblock/${safeTalkId}`),
  'GET /report/:what/:id': own(EITHER, report),
  'POST /report/:what/:id': own(EITHER, report, {
    reason: 'rude',
    words: '',
    ticket: '01890000-0000-7000-8000-0000000000aa',
  }),
  'GET /reported': { who: EITHER },
  'GET /decisions': { who: EITHER },
  'GET /decisions/:id': own(EITHER, decision),
  'POST /decisions/:id': own(EITHER, decision, { words: 'It was a joke' }),
  'GET /staff/reports': { who: HANDLERS },
  'GET /staff/reports/:id': ofStaff(staffPage('')),
  'POST /staff/reports/:id': ofStaff(staffPage(''), { ...STEP, version: '1' }),
  'POST /staff/reports/:id/take': ofStaff(staffPage('/take')),
  'GET /staff/reports/:id/messages': ofStaff(staffPage('/messages')),
  'POST /staff/reports/:id/messages': ofStaff(staffPage('/messages'), LOOK),
  'POST /staff/reports/:id/take-down': ofStaff(staffPage('/take-down'), TAKEDOWN),
  'GET /staff/appeals': { who: HANDLERS },
  'GET /staff/appeals/:id': ofStaff(appealPage),
  'POST /staff/appeals/:id': ofStaff(appealPage, ANSWER),
  'GET /api/v1/conversations/:id/sharing': own(EITHER, sharingApi),
  'POST /api/v1/conversations/:id/sharing': { ...own(EITHER, sharingApi, ASK), body: ASK },
  'POST /api/v1/conversations/:id/sharing/:shareId': { ...own(EITHER, shareApi, DECLINE), body: DECLINE },
  'PUT /api/v1/conversations/:id/block': own(EITHER, blockApi),
  'DELETE /api/v1/conversations/:id/block': own(EITHER, blockApi),
  'GET /api/v1/me/safety-reports': { who: EITHER },
  'POST /api/v1/me/safety-reports': {
    who: EITHER,
    whose: 'person',
    naming: ({ safeTalkId }) => ({
      body: {
        ticket: '01890000-0000-7000-8000-0000000000ab',
        what: 'conversation',
        subjectId: safeTalkId,
        reason: 'rude',
        words: '',
      },
    }),
  },
  'GET /api/v1/me/decisions': { who: EITHER },
  'POST /api/v1/me/decisions/:id/appeal': {
    ...own(EITHER, ({ decisionId }) => `/api/v1/me/decisions/${decisionId}/appeal`, APPEAL),
    body: APPEAL,
  },
  'GET /api/v1/safety-reports': { who: HANDLERS },
  'GET /api/v1/safety-reports/:id': ofStaff(staffApi('')),
  'POST /api/v1/safety-reports/:id/take': ofStaff(staffApi('/take')),
  'POST /api/v1/safety-reports/:id/steps': ofStaff(staffApi('/steps'), { ...STEP, version: 1 }),
  'POST /api/v1/safety-reports/:id/looks': ofStaff(staffApi('/looks'), LOOK),
  'GET /api/v1/safety-reports/:id/messages': ofStaff(staffApi('/messages')),
  'POST /api/v1/safety-reports/:id/takedowns': ofStaff(staffApi('/takedowns'), TAKEDOWN),
  'GET /api/v1/appeals': { who: HANDLERS },
  'GET /api/v1/appeals/:id': ofStaff(appealApi),
  'POST /api/v1/appeals/:id/answer': ofStaff((ids) => `${appealApi(ids)}/answer`, ANSWER),
};

/** What an employer does here, somebody may do who acts for them. */
export const SAFETY_OPEN_TO_ACTING: readonly string[] = Object.entries(ofMessagingSafety).flatMap(([route, { who }]) =>
  who === EITHER ? [route] : [],
);
