import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Acting for others, accounts that staff run, notes to staff, and how we talk to people. */
export const ofRepresentatives: States = {
  'GET /account/representatives': [empty('new employer'), full('employer')],
  'GET /account/representatives/ask': [full('employer'), error('new employer')],
  'GET /account/representatives/:id': [
    full('employer'),
    wrongAddress('new employer', `/account/representatives/${UNKNOWN_ID}`),
  ],
  'GET /account/representatives/:id/change': [full('employer')],
  'GET /acting': [empty('new employer'), full('representative')],
  'GET /act-for/:token': [
    full('visitor'),
    full('representative'),
    error('visitor', {}, { press: 'Yes, I will act' }),
    wrongAddress('visitor', '/act-for/not-a-token'),
  ],
  'GET /staff/representatives': [full('co-ordinator'), full('auditor')],
  'GET /staff/representatives/record': [full('co-ordinator'), error('manager')],
  'GET /staff/representatives/:id': [
    full('co-ordinator'),
    full('auditor'),
    wrongAddress('manager', `/staff/representatives/${UNKNOWN_ID}`),
  ],
  'GET /staff/representatives/:id/basis': [full('co-ordinator'), error('manager')],
  'GET /staff/representatives/:id/change': [full('co-ordinator')],
  'GET /staff/assisted': [full('co-ordinator')],
  'GET /staff/assisted/new': [full('co-ordinator'), error('manager')],
  'GET /staff/assisted/:id': [
    full('co-ordinator'),
    error('manager', {}, { press: 'Send the link' }),
    wrongAddress('manager', `/staff/assisted/${UNKNOWN_ID}`),
  ],
  'GET /take-over/:token': [full('visitor'), error('visitor'), wrongAddress('visitor', '/take-over/not-a-token')],
  'GET /account/how-we-talk': [empty('newcomer'), full('employer')],
  'GET /staff/needs': [full('co-ordinator')],
  'GET /staff/needs/:id': [full('co-ordinator'), wrongAddress('manager', `/staff/needs/${UNKNOWN_ID}`)],
  'GET /ask-staff': [empty('newcomer'), full('employer'), error('newcomer')],
  'GET /staff/notes': [full('co-ordinator')],
  'GET /staff/notes/:id': [
    full('co-ordinator'),
    error('manager', {}, { press: 'Answer' }),
    wrongAddress('manager', `/staff/notes/${UNKNOWN_ID}`),
  ],
};
