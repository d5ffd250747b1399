import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const BASE = '/employer/adverts/:vacancyId/applications';
const unknown = (rest: string) => `/employer/adverts/${UNKNOWN_ID}/applications/${UNKNOWN_ID}${rest}`;

/** Applications, as both sides see them. */
export const ofApplications: States = {
  'GET /vacancies/:id/apply': [
    full('pa'),
    empty('newcomer'),
    error('pa', { message: '' }, { press: 'Send my application' }),
    wrongAddress('pa', `/vacancies/${UNKNOWN_ID}/apply`),
  ],
  'GET /pa/applications': [empty('newcomer'), full('pa')],
  'GET /pa/applications/:id': [full('pa'), wrongAddress('newcomer', `/pa/applications/${UNKNOWN_ID}`)],
  [`GET ${BASE}`]: [full('employer'), wrongAddress('new employer', `/employer/adverts/${UNKNOWN_ID}/applications`)],
  [`GET ${BASE}/side-by-side`]: [full('employer')],
  [`GET ${BASE}/:id`]: [
    full('employer'),
    error('employer', {}, { press: 'Say no' }),
    wrongAddress('new employer', unknown('')),
  ],
  [`GET ${BASE}/:id/interview`]: [full('employer'), error('employer')],
  [`GET ${BASE}/:id/offer`]: [full('employer'), error('employer', { pay: 'much' })],
  'GET /employer/invite/:profileId': [
    full('employer'),
    empty('new employer'),
    error('employer'),
    wrongAddress('employer', `/employer/invite/${UNKNOWN_ID}`),
  ],
  'GET /applications/:id/questions-to-ask': [full('pa'), full('employer')],
  'GET /applications/:id/meeting-plan': [full('pa'), empty('employer'), error('pa', { checkIn: 'noon' })],
  'GET /applications/:id/written-terms': [
    full('pa'),
    full('employer'),
    wrongAddress('pa', `/applications/${UNKNOWN_ID}/written-terms`),
  ],
  'GET /still-working/:token': [full('visitor'), wrongAddress('visitor', '/still-working/not-a-token')],
};
