import { empty, full, wrongAddress, type States } from './page-state';

/** Figures of the register. */
export const ofReports: States = {
  'GET /staff/figures': [full('manager'), full('auditor')],
  'GET /staff/figures/:report': [
    full('manager', '/staff/figures/pas'),
    full('auditor', '/staff/figures/whole'),
    empty('manager', '/staff/figures/unmet-need?period=2024-q1'),
    wrongAddress('manager', '/staff/figures/horoscopes'),
    wrongAddress('manager', '/staff/figures/pas?period=2099'),
  ],
};
