import type { Ids } from '../peopled';
import { MANAGER, MEMBERS, named, secret, type RouteRow, type Who } from './row';

const SEE_PEOPLE: Who = ['co-ordinator', 'manager', 'auditor'];
const ACT_ON_PEOPLE: Who = ['co-ordinator', 'manager'];
const OVERSEE: Who = ['manager', 'auditor'];
const WHY = { reason: 'rules', words: 'Wrote to people who had asked them not to' };
const COLLEAGUE = { firstName: 'Noor', lastName: 'Ali', password: 'seven purple bicycles' };

const onPage = (deed: string) => (ids: Ids) => `/staff/people/${ids.bystanderId}${deed}`;
const onApi = (deed: string) => (ids: Ids) => `/api/v1/people/${ids.bystanderId}${deed}`;
const invitation = ({ invitationToken }: Ids) => `/staff-invitation/${invitationToken}`;

/** The id of somebody of the register; with a body with which the deed would be done. */
function deed(who: Who, path: (ids: Ids) => string, body: object): RouteRow {
  return { who, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

/** Staff's work on accounts, invitations, and the audit of it. */
export const ofStaffsPeople: Record<string, RouteRow> = {
  'GET /staff/people': { who: SEE_PEOPLE },
  'POST /staff/people': { who: SEE_PEOPLE },
  'GET /staff/people/:id': named(SEE_PEOPLE, onPage(''), 'register'),
  'GET /staff/people/:id/suspend': named(ACT_ON_PEOPLE, onPage('/suspend'), 'register'),
  'POST /staff/people/:id/suspend': deed(ACT_ON_PEOPLE, onPage('/suspend'), WHY),
  'POST /staff/people/:id/reinstate': named(ACT_ON_PEOPLE, onPage('/reinstate'), 'register'),
  'POST /staff/people/:id/sign-out': named(ACT_ON_PEOPLE, onPage('/sign-out'), 'register'),
  'GET /staff/people/:id/roles': named(MANAGER, onPage('/roles'), 'register'),
  'POST /staff/people/:id/roles': deed(MANAGER, onPage('/roles'), { roles: 'auditor' }),
  'GET /staff/people/:id/has-left': named(MANAGER, onPage('/has-left'), 'register'),
  'POST /staff/people/:id/has-left': named(MANAGER, onPage('/has-left'), 'register'),
  'GET /api/v1/people': { who: SEE_PEOPLE },
  'POST /api/v1/people/searches': { who: SEE_PEOPLE },
  'GET /api/v1/people/:id': named(SEE_PEOPLE, onApi(''), 'register'),
  'PUT /api/v1/people/:id/suspension': deed(ACT_ON_PEOPLE, onApi('/suspension'), WHY),
  'DELETE /api/v1/people/:id/suspension': named(ACT_ON_PEOPLE, onApi('/suspension'), 'register'),
  'DELETE /api/v1/people/:id/sessions': named(ACT_ON_PEOPLE, onApi('/sessions'), 'register'),
  'PUT /api/v1/people/:id/roles': deed(MANAGER, onApi('/roles'), { roles: ['auditor'] }),
  'DELETE /api/v1/people/:id/staff-roles': named(MANAGER, onApi('/staff-roles'), 'register'),
  'GET /staff/invitations': { who: OVERSEE },
  'GET /staff/invitations/new': { who: MANAGER },
  'POST /staff/invitations/new': { who: MANAGER },
  'POST /staff/invitations/:id/withdraw': named(
    MANAGER,
    ({ invitationId }) => `/staff/invitations/${invitationId}/withdraw`,
    'register',
  ),
  'GET /api/v1/staff-invitations': { who: OVERSEE },
  'POST /api/v1/staff-invitations': { who: MANAGER },
  'DELETE /api/v1/staff-invitations/:id': named(
    MANAGER,
    ({ invitationId }) => `/api/v1/staff-invitations/${invitationId}`,
    'register',
  ),
  'POST /api/v1/staff-invitations/acceptances': {
    who: 'everyone',
    whose: 'secret',
    naming: ({ invitationToken }) => ({ body: { token: invitationToken, ...COLLEAGUE } }),
  },
  'GET /staff-invitation/:token': secret(invitation),
  'POST /staff-invitation/:token': secret(invitation, COLLEAGUE),
  'GET /account/roles': { who: MEMBERS },
  'POST /account/roles': { who: MEMBERS },
  'POST /api/v1/me/roles': { who: MEMBERS },
  'GET /staff/permissions': { who: OVERSEE },
  'GET /staff/audit': { who: OVERSEE },
  'GET /staff/audit.csv': { who: OVERSEE },
  'POST /staff/audit/check': { who: OVERSEE },
  'GET /api/v1/audit': { who: OVERSEE },
  'GET /api/v1/audit/file': { who: OVERSEE },
  'POST /api/v1/audit/checks': { who: OVERSEE },
};
