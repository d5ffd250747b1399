import type { PeopledRegister } from './peopled';
import { ANNOUNCEMENT, SUPPORT_OFFER } from './act-bodies';
import { ANOTHERS_IMPORT_KEY } from './import-key';
import { FUNDER_FORM } from './funder-bodies';
import { PASSWORD } from './people';
import { NEW_SESSION_FORM } from './route-rows/check-sessions.rows';
import { NEW_COURSE_FORM } from './route-rows/courses.rows';
import { planForm } from './route-rows/visits.rows';
import { TRAINING_FORM } from './route-rows/training.rows';
import { APRIL_ROW, LOOKED } from './rule-answers';

type Fitting = (register: PeopledRegister) => Readonly<Record<string, string>>;

const NEXT_YEAR = String(new Date().getUTCFullYear() + 1);
const UNTIL = { 'until-day': '1', 'until-month': '1', 'until-year': NEXT_YEAR };
const ANN = { firstName: 'Ann', lastName: 'Bell' };

/** Answers with which a form does its deed, where an empty one does nothing. */
export const FITTING: Readonly<Record<string, Fitting>> = {
  'POST /account/close': () => ({ reason: '', sure: 'yes' }),
  'POST /account/contact-details': () => ({ ...ANN, telephone: '0151 496 0142', address: '' }),
  'POST /account/prove-it': () => ({ way: 'password', password: PASSWORD }),
  'POST /account/put-right': () => ({ words: 'My street is spelled wrongly.' }),
  'POST /account/representatives/ask': () => ({ name: 'Bo', email: 'bo@example.com', scopes: 'look', ...UNTIL }),
  'POST /account/roles': () => ({ role: 'employer' }),
  'POST /account/sign-in-ways/email': () => ({ email: 'new.address@example.com' }),
  'POST /account/tokens/new': () => ({ name: 'Payroll', scopes: 'register:read', days: '30' }),
  'POST /ask-staff': () => ({ words: 'Please call me about my account.', answerBy: 'phone' }),
  'POST /complain': () => ({
    about: 'register',
    words: 'Nobody called me back.',
    name: 'Ann',
    email: 'ann@example.com',
    ticket: '01890000-0000-7000-8000-00000000000a',
  }),
  'POST /messages/:id': () => ({ text: 'Good morning' }),
  'POST /messages/:id/:number/change': () => ({ text: 'Good evening' }),
  'POST /messages/:id/terms': () => ({ terms: 'Mondays at seven' }),
  'POST /messages/:id/draft': () => ({ text: 'Half a thought' }),
  'POST /quick-replies': () => ({ replies: 'Yes, I can.' }),
  'POST /search-messages': () => ({ words: 'mornings' }),
  'POST /message-alerts': () => ({ ways: 'mail', quiet: 'night' }),
  'POST /messages/:id/times': () => ({ date1: `${NEXT_YEAR}-01-10`, time1: '10:00' }),
  'POST /employer/ask/:profileId': () => ({ words: 'Could you help me on Mondays?' }),
  'POST /employer/profile': () => ({ firstName: 'Ann', place: 'CH1', hiringFor: 'myself', sensitiveFacts: 'yes' }),
  'POST /applications/:id/meeting-plan': () => ({ where: 'The library', whoKnows: 'My sister' }),
  'POST /employer/adverts/:vacancyId/applications/:id/offer': () => ({
    'startsOn-day': '1',
    'startsOn-month': '1',
    'startsOn-year': NEXT_YEAR,
  }),
  'POST /pa/week/dates': () => ({ action: 'add-away', 'from-day': '1', 'from-month': '6', 'from-year': NEXT_YEAR }),
  'POST /staff/assisted/new': () => ({ ...ANN, consentHow: 'She told us by telephone.' }),
  'POST /staff/content/new': ({ id }) => ({
    id,
    kind: 'page',
    title: 'Bank holidays',
    summary: 'Who works when.',
    body: 'Talk about it early.',
    topic: 'checks',
  }),
  'POST /staff/invitations/new': () => ({ email: 'new.colleague@example.com', roles: 'editor' }),
  'POST /staff/people/:id/close-account': () => ({ words: 'They asked us by telephone.', sure: 'yes' }),
  'POST /staff/people/:id/legal-hold': () => ({
    reason: 'A court asked us.',
    'reviewOn-day': '1',
    'reviewOn-month': '9',
    'reviewOn-year': NEXT_YEAR,
  }),
  'POST /staff/people/:id/suspend': () => ({ reason: 'safety', words: 'Two employers called us.' }),
  'POST /pa/references/new': () => ({
    name: 'Jo Bell',
    relation: 'employer',
    'knownFrom-day': '1',
    'knownFrom-month': '6',
    'knownFrom-year': '2023',
    way: 'email',
    email: 'jo.bell@example.com',
  }),
  'POST /pa/training/new': () => TRAINING_FORM,
  'POST /staff/other-registers': () => ({
    address: 'https://register.example',
    keys: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'one', x: 'A'.repeat(43) }] }),
  }),
  'POST /pa/checks/new': () => ({
    kind: 'mot',
    'issuedOn-day': '1',
    'issuedOn-month': '6',
    'issuedOn-year': '2026',
    'validTo-day': '31',
    'validTo-month': '12',
    'validTo-year': NEXT_YEAR,
  }),
  'POST /staff/check-sessions/new': () => NEW_SESSION_FORM,
  'POST /staff/courses/new': () => NEW_COURSE_FORM,
  'POST /pa/approval/code': () => ({ agrees: 'yes', edition: '1' }),
  'POST /pa/approval/quizzes/:key': () => ({ number: '1', nth: '1', 'answer-1': '1', 'answer-2': '0' }),
  'POST /staff/evidence/reminders': () => ({ list: 'for-pa' }),
  'POST /staff/rules/new': () => APRIL_ROW,
  'POST /staff/funders/new': ({ id }) => ({ ...FUNDER_FORM, id, budget: '500' }),
  'POST /staff/vouchers': ({ id }) => ({
    id,
    label: 'A council',
    months: '3',
    count: '2',
    'expiresOn-day': '1',
    'expiresOn-month': '1',
    'expiresOn-year': NEXT_YEAR,
  }),
  'POST /staff/pass-prices/fair-use': () => ({ contacts1: '20' }),
  'POST /staff/leaving': () => ({ importKey: ANOTHERS_IMPORT_KEY }),
  'POST /staff/announcements/new': ({ id }) => ({ ...ANNOUNCEMENT, id }),
  'POST /staff/support/offer': ({ id }) => ({ ...SUPPORT_OFFER, id }),
  'POST /staff/support/:id': () => ({ areas: 'delivery', hours: '1' }),
  'POST /staff/support/:id/refuse': () => ({ answer: 'It works again.' }),
  'POST /staff/visits/questions': () => ({ number: '0', questions: 'Is it warm?' }),
  'POST /staff/visits/for/:personId': ({ id, own }) => ({ ...planForm(own), id }),
  'POST /staff/webhooks': ({ id }) => ({ id, url: 'https://council.example/news', kinds: 'application.hired' }),
  'POST /staff/rules/review': () => LOOKED,
  'POST /take-over/:token': () => ({ agrees: 'yes', password: PASSWORD }),
};

/** The same is looked at or saved again, which changes nothing, and the record of who did what says so each time. */
export const EACH_IS_RECORDED: readonly string[] = [
  'POST /account/contact-details',
  'POST /staff/alerts',
  'POST /staff/assisted/:id/act',
  'POST /staff/approval-files/:id/decision',
  'POST /staff/approvals/:id/appeal',
  'POST /staff/approvals/:id/decide',
  'POST /staff/audit/check',
  'POST /staff/checks/:id/not-accepted',
  'POST /staff/checks/:id/seen',
  'POST /staff/checks/:id/status',
  'POST /staff/checks-and-introductions',
  'POST /staff/other-registers',
  'POST /staff/complaints/:id',
  'POST /staff/needs/:id',
  'POST /staff/notes/:id',
  'POST /staff/references/:id/decision',
  'POST /staff/visits/:id/call-off',
  'POST /staff/visits/:id/findings',
  'POST /staff/visits/:id/home',
  'POST /staff/visits/:id/missed',
  'POST /staff/visits/:id/move',
  'POST /staff/visits/:id/put-right',
  'POST /staff/visits/:id/settle/:findingId',
  'POST /staff/visits/:id/view/:findingId',
  'POST /staff/references/:id/telephone',
  'POST /staff/training/:id/decision',
  'POST /staff/directory',
  'POST /staff/evidence/reminders',
  'POST /staff/pass-prices',
  'POST /staff/pass-prices/fair-use',
  'POST /staff/people/:id/contact-details',
  'POST /staff/people/:id/sign-out',
  'POST /staff/appeals/:id',
  'POST /staff/reports/:id',
  'POST /staff/reports/:id/take',
  'POST /staff/reports/:id/take-down',
];

/** Forms of which each sending is a deed of its own, with the reason. */
export const MANY_ARE_MEANT: Readonly<Record<string, string>> = {
  'POST /account/sign-in-ways/recovery-codes': 'each shows new codes in the place of the old ones; ten are kept',
  'POST /account/sign-in-ways/email': 'each sends the link again; the last one works, and five an hour are the most',
  'POST /forgot-password': 'each asks for a mail; the last link works, and five an hour are the most',
  'POST /join/:role': 'each further one is told to the owner of the address by mail, five an hour at most',
  'POST /sign-in': 'each begins a session of its own',
  'POST /sign-in/link': 'each asks for a mail; the last link works, and five an hour are the most',
  'POST /staff/assisted/:id/hand-over': 'each sends the link again; the last one works',
};
