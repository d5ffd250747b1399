import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Cover at short notice, as each side sees it. */
export const ofCover: States = {
  'GET /employer/cover': [empty('new employer'), full('employer')],
  'GET /employer/cover/new': [
    empty('new employer'),
    full('employer'),
    error('employer', { from1: '07:10', to1: 'noon', place: 'Nowhere', note: 'Call me on 07700 900123' }),
  ],
  'GET /employer/cover/:id': [
    full('employer'),
    error('employer', { address: '' }, { press: 'Confirm, and show the address' }),
    wrongAddress('new employer', `/employer/cover/${UNKNOWN_ID}`),
  ],
  'GET /employer/cover/:id/ideas': [full('employer')],
  'GET /employer/circle': [empty('new employer'), full('employer')],
  'GET /employer/circle/:id': [full('employer'), wrongAddress('employer', `/employer/circle/${UNKNOWN_ID}`)],
  'GET /employer/emergency-plan': [empty('new employer'), full('employer')],
  'GET /employer/emergency-plan/change': [
    empty('new employer'),
    full('employer'),
    error('employer', { people: 'x'.repeat(1600) }),
  ],
  'GET /pa/cover': [empty('newcomer'), full('pa')],
  'GET /pa/cover/:id': [full('pa'), wrongAddress('newcomer', `/pa/cover/${UNKNOWN_ID}`)],
  'GET /staff/cover': [full('manager'), empty('manager', '/staff/cover?show=unfilled')],
};
