import { error, full, wrongAddress, type States } from './page-state';

/** Rules by date. */
export const ofRules: States = {
  'GET /staff/rules': [full('manager'), full('auditor')],
  'GET /staff/rules/new': [
    full('manager'),
    full('manager', '/staff/rules/new?rule=holiday.weeks'),
    error('manager', { value: 'lots', sourceUrl: 'here' }),
  ],
  'GET /staff/rules/review': [
    full('manager', '/staff/rules/review?rule=holiday.weeks&from=2025-04-06'),
    error('manager', { 'until-year': '2001' }, { path: '/staff/rules/review?rule=holiday.weeks&from=2025-04-06' }),
    wrongAddress('manager', '/staff/rules/review?rule=holiday.weeks&from=1999-01-01'),
  ],
};
