import type { Ids } from '../peopled';
import type { AdvertPart } from '@pa/recruitment/vacancies/sections';
import { empty, error, full, UNKNOWN_ID, wrongAddress, type PageState, type States } from './page-state';

const unknown = (rest: string) => `/employer/adverts/${UNKNOWN_ID}${rest}`;
const LONG = 'x'.repeat(3000);

/** One mistake, or more, on each of the parts of an advert. */
const MISTAKES: Readonly<Record<AdvertPart, PageState>> = {
  'who-you-want': error('employer', { title: LONG, whoWanted: LONG }),
  skills: error('employer', { experience: 'juggling', languages: 'juggling' }),
  hours: error('employer', { day: 'mon', from: '07:10', to: '07:20' }, { press: 'Add this time' }),
  start: error('employer', { 'startsOn-day': '30', 'startsOn-month': '2', 'startsOn-year': '2050' }),
  tasks: error('employer', { about: LONG }),
  pay: error('employer', { payPence: 'lots' }),
  place: error('employer', { place: 'Nowhere at all' }),
  'how-to-apply': error('employer', { places: '400', 'closesOn-year': '2020' }),
  checks: error('employer', { checks: 'juggling' }),
};
const PARTS = Object.keys(MISTAKES) as AdvertPart[];
const REMOVAL = { decision: 'removed', reasons: 'other', words: 'Please call us.' };

/** Adverts, as their owner, PAs and staff see them. */
export const ofVacancies: States = {
  'GET /employer/adverts': [empty('new employer'), full('employer')],
  'GET /employer/adverts/new': [empty('new employer'), full('employer')],
  'GET /employer/adverts/:id': [full('employer'), wrongAddress('new employer', unknown(''))],
  'GET /employer/adverts/:id/parts/:part': [
    ...PARTS.flatMap((part): PageState[] => {
      const path = ({ sentAdvertId }: Ids) => `/employer/adverts/${sentAdvertId}/parts/${part}`;
      return [full('employer', path), { ...MISTAKES[part], path }];
    }),
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
