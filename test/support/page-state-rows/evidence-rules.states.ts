import { error, full, type States } from './page-state';

/** What a register asks for by way of evidence. */
export const ofEvidenceRules: States = {
  'GET /staff/checks-and-introductions': [full('manager'), error('manager', { checks: 'never' })],
};
