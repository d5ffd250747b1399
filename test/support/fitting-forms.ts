import type { PeopledRegister } from './peopled';
import { PASSWORD } from './people';

type Fitting = (register: PeopledRegister) => Readonly<Record<string, string>>;

/** Answers with which a form does its deed, where an empty one does nothing. */
export const FITTING: Readonly<Record<string, Fitting>> = {
  'POST /account/tokens/new': () => ({ name: 'Payroll', scopes: 'register:read', days: '30' }),
  'POST /account/prove-it': () => ({ way: 'password', password: PASSWORD }),
  'POST /account/put-right': () => ({ words: 'My street is spelled wrongly.' }),
  'POST /account/roles': () => ({ role: 'employer' }),
  'POST /account/consents/:key/give': () => ({}),
  'POST /ask-staff': () => ({ words: 'Please call me about my account.' }),
  'POST /complain': () => ({
    name: 'Ann',
    email: 'ann@example.com',
    about: 'service',
    words: 'Nobody called me back.',
  }),
  'POST /staff/invitations/new': () => ({ email: 'new.colleague@example.com', roles: 'editor' }),
  'POST /staff/people/:id/suspend': () => ({ reason: 'safety', words: 'Two employers called us.' }),
  'POST /staff/people/:id/close-account': () => ({ reason: 'They asked us by telephone.', sure: 'yes' }),
  'POST /staff/people/:id/legal-hold': () => ({ reason: 'A court asked us.', reviewOn: '2030-01-01' }),
  'POST /pa/week/dates': () => ({ action: 'add-away', 'from-day': '1', 'from-month': '6', 'from-year': '2030' }),
};

/** Each sending is looked at or repeated by staff in truth, and the record of who did what says so each time. */
export const EACH_IS_RECORDED: readonly string[] = [
  'POST /staff/alerts',
  'POST /staff/assisted/:id/act',
  'POST /staff/audit/check',
  'POST /staff/complaints/:id',
  'POST /staff/needs/:id',
  'POST /staff/notes/:id',
  'POST /staff/people/:id/contact-details',
  'POST /staff/people/:id/sign-out',
];

/** Forms of which each sending is a deed of its own, with the reason. */
export const MANY_ARE_MEANT: Readonly<Record<string, string>> = {
  'POST /sign-in': 'each begins a session of its own',
  'POST /account/sign-in-ways/recovery-codes': 'each shows new codes in the place of the old ones; ten are kept',
  'POST /staff/assisted/:id/hand-over': 'each sends the link again; the last one works',
};
