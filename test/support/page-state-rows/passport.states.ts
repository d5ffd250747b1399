import { empty, error, full, type States } from './page-state';

/** Approvals that travel between registers. */
export const ofPassport: States = {
  'GET /pa/passport': [
    empty('newcomer'),
    full('pa'),
    error('pa', { statement: 'half of it' }, { press: 'Send this approval' }),
  ],
  'GET /staff/other-registers': [
    full('manager'),
    error('manager', { address: 'nowhere' }, { press: 'Add this register' }),
  ],
};
