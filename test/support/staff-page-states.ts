import type { Answers, PageState, Viewer } from './page-states';

type More = Omit<PageState, 'state' | 'as'>;

const full = (as: Viewer, path?: string, more: More = {}): PageState => ({
  state: 'full',
  as,
  ...(path && { path }),
  ...more,
});
const empty = (as: Viewer, path?: string, more: More = {}): PageState => ({ ...full(as, path, more), state: 'empty' });
const error = (as: Viewer, send: Answers = {}): PageState => ({ state: 'error', as, send });
const wrongAddress = (as: Viewer, path: string): PageState => ({ state: 'error', as, path });

const UNKNOWN = '01890000-0000-7000-8000-00000000000f';

/** Staff's work on accounts, invitations, permissions and the audit, in their states. */
export const STAFF_PAGE_STATES: Readonly<Record<string, readonly PageState[]>> = {
  'GET /staff/people': [
    full('co-ordinator'),
    full('manager', undefined, { send: { find: 'North' }, press: 'Find' }),
    full('auditor', '/staff/people?order=name&page=1'),
    empty('manager', '/staff/people?role=editor&standing=suspended'),
    empty('manager', undefined, { send: { find: 'Nobody Atall' }, press: 'Find' }),
  ],
  'GET /staff/people/:id': [full('manager'), full('auditor'), wrongAddress('manager', `/staff/people/${UNKNOWN}`)],
  'GET /staff/people/:id/suspend': [full('co-ordinator'), error('manager')],
  'GET /staff/people/:id/roles': [full('manager')],
  'GET /staff/people/:id/has-left': [full('manager')],
  'GET /staff/invitations': [full('manager'), full('auditor')],
  'GET /staff/invitations/new': [full('manager'), error('manager', { email: 'nobody' })],
  'GET /staff-invitation/:token': [
    full('visitor'),
    full('pa'),
    error('visitor'),
    wrongAddress('visitor', '/staff-invitation/not-a-token'),
  ],
  'GET /account/roles': [full('pa'), error('employer')],
  'GET /staff/permissions': [full('auditor')],
  'GET /staff/audit': [
    full('manager'),
    full('auditor', undefined, { send: {}, press: 'Check that nothing was changed' }),
    empty('manager', '/staff/audit?from=2020-01-01&to=2020-01-02'),
  ],
};
