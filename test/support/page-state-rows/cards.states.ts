import { empty, full, wrongAddress, type States } from './page-state';

/** Cards: a PA's own, and what anybody with the code sees. */
export const ofCards: States = {
  'GET /pa/card': [empty('newcomer'), full('pa')],
  'GET /verify': [empty('visitor'), { state: 'error', as: 'visitor', path: '/verify?code=ABC' }],
  'GET /verify/:code': [full('visitor'), wrongAddress('visitor', '/verify/ABCD-EFGH-JKMN-PQRS')],
};
