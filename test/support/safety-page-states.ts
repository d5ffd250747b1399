import type { PageState } from './page-states';

const UNKNOWN_ID = '01890000-0000-7000-8000-00000000000f';

/** Pages about who may find, see and reach whom, and of complaints, in their states. */
export const SAFETY_PAGE_STATES: Readonly<Record<string, readonly PageState[]>> = {
  'GET /account/contact-details': [
    { state: 'empty', as: 'new employer' },
    { state: 'full', as: 'pa' },
    { state: 'error', as: 'pa', send: { firstName: '123', lastName: '', telephone: 'ring me' } },
  ],
  'GET /account/who-looked': [
    { state: 'empty', as: 'newcomer' },
    { state: 'full', as: 'pa' },
    { state: 'empty', as: 'new employer' },
  ],
  'GET /account/hide-from': [
    { state: 'empty', as: 'newcomer' },
    { state: 'full', as: 'pa' },
    { state: 'error', as: 'pa', send: { value: 'x' } },
  ],
  'GET /staff/alerts': [{ state: 'full', as: 'co-ordinator' }],
  'GET /staff/people/:id/hides': [
    { state: 'full', as: 'co-ordinator' },
    { state: 'error', as: 'manager', send: { value: 'x' } },
    { state: 'error', as: 'manager', path: `/staff/people/${UNKNOWN_ID}/hides` },
  ],
  'GET /staff/people/:id/contact-details': [
    { state: 'empty', as: 'co-ordinator' },
    { state: 'full', as: 'co-ordinator', send: { reason: 'safety' } },
    { state: 'error', as: 'co-ordinator', send: {} },
  ],
  'GET /complain': [
    { state: 'empty', as: 'visitor' },
    { state: 'error', as: 'visitor', send: { email: 'jo', telephone: 'ring me' } },
  ],
  'GET /complain/received/:ticket': [
    { state: 'full', as: 'visitor' },
    { state: 'error', as: 'visitor', path: `/complain/received/${UNKNOWN_ID}` },
  ],
  'GET /staff/complaints': [{ state: 'full', as: 'manager' }],
  'GET /staff/complaints/:id': [
    { state: 'full', as: 'manager' },
    { state: 'error', as: 'manager', send: { to: '' } },
    { state: 'error', as: 'manager', path: `/staff/complaints/${UNKNOWN_ID}` },
  ],
};
