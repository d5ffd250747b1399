import { empty, error, full, UNKNOWN_ID, wrongAddress, type Answers, type States } from './page-state';

const unknown = (rest: string) => `/employer/adverts/${UNKNOWN_ID}${rest}`;
const MISTAKES: Answers = { payPence: 'lots' };
const REMOVAL = { decision: 'removed', reasons: 'other', words: 'Please call us.' };

/** Adverts, as their owner, PAs and staff see them. */
export const ofVacancies: States = {
  'GET /employer/adverts': [empty('new employer'), full('employer')],
  'GET /employer/adverts/new': [empty('new employer'), full('employer')],
  'GET /employer/adverts/:id': [full('employer'), wrongAddress('new employer', unknown(''))],
  'GET /employer/adverts/:id/parts/:part': [
    full('employer'),
    error('employer', MISTAKES),
    wrongAddress('employer', unknown('/parts/pay')),
  ],
  'GET /employer/adverts/:id/preview': [full('employer')],
  'GET /employer/adverts/:id/poster': [full('employer')],
  'GET /employer/adverts/:id/large-print': [full('employer')],
  'GET /employer/adverts/:id/send': [full('employer')],
  'GET /employer/adverts/:id/close': [full('employer'), error('employer')],
  'GET /employer/adverts/:id/delete': [full('employer')],
  'GET /vacancies/:id': [full('pa'), full('visitor'), wrongAddress('pa', `/vacancies/${UNKNOWN_ID}`)],
  'GET /staff/adverts': [
    full('co-ordinator'),
    full('auditor', '/staff/adverts?show=all'),
    empty('co-ordinator', '/staff/adverts?show=removed'),
  ],
  'GET /staff/adverts/:id': [
    full('co-ordinator'),
    full('auditor'),
    full('co-ordinator', undefined, { send: REMOVAL }),
    error('co-ordinator'),
    wrongAddress('manager', `/staff/adverts/${UNKNOWN_ID}`),
  ],
};
