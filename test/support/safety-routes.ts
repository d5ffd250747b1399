import type { Ids } from './peopled';
import type { RouteRow, Who } from './routes';

const MEMBERS: Who = ['pa', 'employer', 'representative', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'];
const PA: Who = ['pa'];
const HANDLERS: Who = ['co-ordinator', 'manager'];

const hidesPage = ({ personId }: Ids) => `/staff/people/${personId}/hides`;
const hidesApi = ({ personId }: Ids) => `/api/v1/people/${personId}/hides`;
const detailsPage = ({ personId }: Ids) => `/staff/people/${personId}/contact-details`;
const openingsApi = ({ personId }: Ids) => `/api/v1/people/${personId}/contact-details/openings`;
const complaintPage = ({ complaintId }: Ids) => `/staff/complaints/${complaintId}`;
const complaintApi = ({ complaintId }: Ids) => `/api/v1/complaints/${complaintId}`;
const receivedPage = ({ complaintId }: Ids) => `/complain/received/${complaintId}`;

/** Staff's rows name somebody of their register; the body is one with which the deed would be done. */
function byStaff(path: (ids: Ids) => string, body?: (ids: Ids) => object): RouteRow {
  return {
    who: HANDLERS,
    path,
    whose: 'register',
    naming: (ids) => ({ path: path(ids), ...(body && { body: body(ids) }) }),
  };
}

/** Who may find, see and reach whom, and complaints. */
export const SAFETY_ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /account/contact-details': { who: MEMBERS },
  'POST /account/contact-details': { who: MEMBERS },
  'GET /api/v1/me/contact-details': { who: MEMBERS },
  'PUT /api/v1/me/contact-details': { who: MEMBERS },
  'GET /account/who-looked': { who: MEMBERS },
  'POST /account/who-looked': {
    who: PA,
    whose: 'person',
    naming: ({ viewId }) => ({ body: { hide: viewId } }),
  },
  'GET /api/v1/me/views': { who: MEMBERS },
  'GET /account/hide-from': { who: PA },
  'POST /account/hide-from': { who: PA, whose: 'person', naming: ({ hideId }) => ({ body: { remove: hideId } }) },
  'GET /api/v1/me/hides': { who: PA },
  'POST /api/v1/me/hides': {
    who: PA,
    whose: 'person',
    naming: ({ viewId }) => ({ body: { way: 'view', view: viewId } }),
  },
  'DELETE /api/v1/me/hides/:id': {
    who: PA,
    // Each role would take the line off: with an id that is none they are let in as far as its refusal.
    path: () => '/api/v1/me/hides/x',
    whose: 'person',
    naming: ({ hideId }) => ({ path: `/api/v1/me/hides/${hideId}` }),
  },
  'GET /staff/alerts': { who: HANDLERS },
  'POST /staff/alerts': byStaff(
    () => '/staff/alerts',
    ({ alertId }) => ({ seen: alertId }),
  ),
  'GET /api/v1/view-alerts': { who: HANDLERS },
  'POST /api/v1/view-alerts/:id/seen': byStaff(({ alertId }) => `/api/v1/view-alerts/${alertId}/seen`),
  'GET /staff/people/:id/hides': byStaff(hidesPage),
  'POST /staff/people/:id/hides': byStaff(hidesPage, () => ({ way: 'name', value: 'Nobody Atall' })),
  'GET /api/v1/people/:id/hides': byStaff(hidesApi),
  'POST /api/v1/people/:id/hides': byStaff(hidesApi, () => ({ way: 'name', value: 'Nobody Atall' })),
  'DELETE /api/v1/people/:id/hides/:hideId': {
    ...byStaff((ids) => `${hidesApi(ids)}/${ids.hideId}`),
    path: (ids) => `${hidesApi(ids)}/x`,
  },
  'GET /staff/people/:id/contact-details': byStaff(detailsPage),
  'POST /staff/people/:id/contact-details': byStaff(detailsPage, () => ({ reason: 'safety' })),
  'POST /api/v1/people/:id/contact-details/openings': byStaff(openingsApi, () => ({ reason: 'safety' })),
  'GET /complain': { who: 'everyone' },
  'POST /complain': { who: 'everyone' },
  'GET /complain/received/:ticket': {
    who: 'everyone',
    path: receivedPage,
    whose: 'secret',
    naming: (ids) => ({ path: receivedPage(ids) }),
  },
  'POST /api/v1/complaints': { who: 'everyone' },
  'GET /api/v1/complaints': { who: HANDLERS },
  'GET /api/v1/complaints/:id': byStaff(complaintApi),
  'POST /api/v1/complaints/:id/steps': byStaff(
    (ids) => `${complaintApi(ids)}/steps`,
    () => ({ to: 'acknowledged', version: 1 }),
  ),
  'GET /staff/complaints': { who: HANDLERS },
  'GET /staff/complaints/:id': byStaff(complaintPage),
  'POST /staff/complaints/:id': byStaff(complaintPage, () => ({ to: 'acknowledged', note: '', version: '1' })),
};
