import { demonstrationBrands } from '@pa/web';
import { PASSWORD } from './people';
import { NEW_SESSION_BODY, NEW_SESSION_FORM } from './route-rows/check-sessions.rows';
import { APRIL_ROW, APRIL_RULE, LOOKED } from './rule-answers';

/** A privileged act of a route: one line in the audit, under this name. */
export interface PrivilegedAct {
  readonly act: string;
  /** Where the route's own row has no body with which the deed is done. */
  readonly body?: object;
  /** What is done before, by the same person to the same ids. */
  readonly first?: string;
  /** By somebody new: whoever did it acts for another from then on. */
  readonly alone?: true;
  /** The body names the version of the profile that was looked at. */
  readonly ofProfile?: true;
}

const { mark: _mark, ...COLOURS } = demonstrationBrands['north-west'];
const BRAND = {
  ...COLOURS,
  region: 'North West',
  shortName: 'PA Register',
  welcome: 'Welcome',
  strapline: 'Find someone who fits your life',
  phone: '0151 496 0142',
  openingHours: 'Monday to Friday',
  textRelay: '',
  email: 'help@example.com',
  address: '',
  footerLine: 'Run by disabled people.',
};
const DETAILS = { firstName: 'Sam', lastName: 'Okoro', telephone: '', address: '' };
const VOUCHERS = {
  id: '01890000-0000-7000-8000-0000000000b1',
  label: 'A council',
  months: '3',
  count: '2',
  'expiresOn-day': '1',
  'expiresOn-month': '1',
  'expiresOn-year': String(new Date().getUTCFullYear() + 1),
};
const APPROVAL = { decision: 'approved', reasons: [], words: '' };

const act = (name: string, more: Omit<PrivilegedAct, 'act'> = {}): PrivilegedAct => ({ act: name, ...more });
const suspended = { first: 'PUT /api/v1/people/:id/suspension' };
const madeStaff = { first: 'PUT /api/v1/people/:id/roles' };

/** Every privileged act that a route does, by hand: H6 does each, and looks for its one line. */
export const ACTS: Readonly<Record<string, PrivilegedAct>> = {
  'PUT /api/v1/register/brand': act('licensing.brand-changed', { body: BRAND }),
  'POST /staff/brand': act('licensing.brand-changed', { body: BRAND }),
  'POST /api/v1/moderation/pa-profiles/:id/decisions': act('register.profile-approved', {
    body: APPROVAL,
    ofProfile: true,
  }),
  'POST /staff/moderation/:id': act('register.profile-approved', {
    body: { decision: 'approved', words: '' },
    ofProfile: true,
  }),
  'POST /staff/people/:id/suspend': act('accounts.person-suspended'),
  'PUT /api/v1/people/:id/suspension': act('accounts.person-suspended'),
  'POST /staff/people/:id/reinstate': act('accounts.person-reinstated', suspended),
  'DELETE /api/v1/people/:id/suspension': act('accounts.person-reinstated', suspended),
  'POST /staff/people/:id/sign-out': act('accounts.sessions-ended'),
  'DELETE /api/v1/people/:id/sessions': act('accounts.sessions-ended'),
  'POST /staff/people/:id/roles': act('accounts.roles-changed'),
  'PUT /api/v1/people/:id/roles': act('accounts.roles-changed'),
  'POST /staff/people/:id/has-left': act('accounts.staff-left', madeStaff),
  'DELETE /api/v1/people/:id/staff-roles': act('accounts.staff-left', madeStaff),
  'POST /staff/invitations/new': act('accounts.staff-invited', { body: { email: 'a@example.com', roles: 'editor' } }),
  'POST /api/v1/staff-invitations': act('accounts.staff-invited', {
    body: { email: 'b@example.com', roles: ['editor'] },
  }),
  'POST /staff/invitations/:id/withdraw': act('accounts.invitation-withdrawn'),
  'DELETE /api/v1/staff-invitations/:id': act('accounts.invitation-withdrawn'),
  'POST /api/v1/staff-invitations/acceptances': act('accounts.staff-joined'),
  'POST /staff-invitation/:token': act('accounts.staff-joined'),
  'POST /account/roles': act('accounts.own-role-added', { body: { role: 'employer' } }),
  'POST /api/v1/me/roles': act('accounts.own-role-added', { body: { role: 'employer' } }),
  'POST /staff/audit/check': act('audit.chain-checked'),
  'POST /api/v1/audit/checks': act('audit.chain-checked'),
  'GET /staff/audit.csv': act('audit.taken-as-file'),
  'GET /api/v1/audit/file': act('audit.taken-as-file'),
  'POST /staff/recoveries/:id': act('accounts.recovery-granted'),
  'POST /staff/recoveries/:id/turn-down': act('accounts.recovery-turned-down'),
  'POST /api/v1/account-recoveries/:id/identity-checks': act('accounts.recovery-granted'),
  'POST /api/v1/account-recoveries/:id/refusals': act('accounts.recovery-turned-down'),
  'POST /account/sign-in-ways/recovery-codes': act('accounts.recovery-codes-made'),
  'POST /api/v1/me/recovery-codes': act('accounts.recovery-codes-made'),
  'PUT /api/v1/me/password': act('accounts.password-changed', {
    body: { current: PASSWORD, password: 'seven purple bicycles' },
  }),
  'POST /confirm-new-email/:token': act('accounts.email-changed'),
  'POST /api/v1/accounts/email-changes': act('accounts.email-changed'),
  'POST /reset-password/:token': act('accounts.password-reset'),
  'POST /api/v1/accounts/passwords': act('accounts.password-reset'),
  'POST /api/v1/tokens': act('accounts.token-made', { body: { name: 'Tests', scopes: ['accounts:read'], days: 7 } }),
  'POST /account/your-data/copies': act('privacy.export-asked'),
  'POST /api/v1/me/data-exports': act('privacy.export-asked'),
  'POST /account/close': act('privacy.account-closed', { body: { reason: '', sure: 'yes' } }),
  'POST /staff/data-requests/:id': act('privacy.correction-answered'),
  'POST /api/v1/correction-requests/:id/answer': act('privacy.correction-answered'),
  'POST /staff/legal-holds/:id/lift': act('privacy.hold-lifted'),
  'DELETE /api/v1/legal-holds/:id': act('privacy.hold-lifted'),
  'POST /staff/people/:id/close-account': act('privacy.account-closed'),
  'POST /api/v1/people/:id/closing': act('privacy.account-closed'),
  'PUT /api/v1/me/contact-details': act('accounts.contact-details-changed', { body: DETAILS }),
  'POST /account/contact-details': act('accounts.contact-details-changed', { body: DETAILS }),
  'POST /staff/people/:id/contact-details': act('accounts.contact-details-opened'),
  'POST /api/v1/people/:id/contact-details/openings': act('accounts.contact-details-opened'),
  'POST /staff/people/:id/hides': act('accounts.hide-added'),
  'POST /api/v1/people/:id/hides': act('accounts.hide-added'),
  'DELETE /api/v1/people/:id/hides/:hideId': act('accounts.hide-removed'),
  'GET /staff/checks/:id': act('accreditation.check-opened'),
  'GET /api/v1/checks/:id': act('accreditation.check-opened'),
  'POST /staff/checks/:id/seen': act('accreditation.check-seen'),
  'POST /api/v1/checks/:id/sightings': act('accreditation.check-seen'),
  'POST /staff/checks/:id/not-accepted': act('accreditation.check-refused'),
  'POST /api/v1/checks/:id/refusal': act('accreditation.check-refused'),
  'POST /staff/checks/:id/status': act('accreditation.check-status-current'),
  'POST /api/v1/checks/:id/status-checks': act('accreditation.check-status-current'),
  'POST /staff/money/:id/paid': act('billing.payment-recorded'),
  'POST /api/v1/passes/:id/payment': act('billing.payment-recorded'),
  'POST /staff/money/:id/refunded': act('billing.refund-recorded'),
  'POST /api/v1/passes/:id/refund': act('billing.refund-recorded'),
  'POST /staff/pass-prices': act('billing.terms-changed', { body: { needsPass: 'no', price1: '12', vat: '0' } }),
  'POST /staff/vouchers': act('billing.vouchers-made', { body: VOUCHERS }),
  'GET /staff/vouchers/:id/codes.csv': act('billing.voucher-codes-read'),
  'POST /staff/vouchers/:id/end': act('billing.vouchers-ended'),
  'GET /staff/references/:id': act('accreditation.reference-opened'),
  'GET /api/v1/references/:id': act('accreditation.reference-opened'),
  'POST /staff/references/:id/telephone': act('accreditation.reference-taken'),
  'PUT /api/v1/references/:id/telephone-answers': act('accreditation.reference-taken'),
  'POST /staff/references/:id/decision': act('accreditation.reference-accepted'),
  'POST /api/v1/references/:id/decisions': act('accreditation.reference-accepted'),
  'POST /staff/check-sessions/new': act('accreditation.session-added', { body: NEW_SESSION_FORM }),
  'POST /api/v1/check-sessions': act('accreditation.session-added', { body: NEW_SESSION_BODY }),
  'POST /staff/check-sessions/:id/call-off': act('accreditation.session-called-off'),
  'POST /api/v1/check-sessions/:id/calling-off': act('accreditation.session-called-off'),
  'POST /staff/check-places/:id/tick': act('accreditation.place-came'),
  'POST /api/v1/check-places/:id/attendance': act('accreditation.place-came'),
  'GET /staff/approvals/:id': act('accreditation.approval-opened'),
  'GET /api/v1/approvals/:id': act('accreditation.approval-opened'),
  'POST /staff/approvals/:id/decide': act('accreditation.approval-given'),
  'POST /api/v1/approvals/:id/decisions': act('accreditation.approval-given'),
  'POST /staff/approvals/:id/appeal': act('accreditation.approval-appeal-upheld'),
  'POST /api/v1/approvals/:id/appeal-answers': act('accreditation.approval-appeal-upheld'),
  'POST /staff/approvals/:id/parts': act('accreditation.part-signed-off'),
  'PUT /api/v1/approvals/:id/parts/:part': act('accreditation.part-signed-off'),
  'POST /staff/rules/new': act('recruitment.rule-added', { body: APRIL_ROW }),
  'POST /api/v1/rules': act('recruitment.rule-added', { body: APRIL_RULE }),
  'POST /staff/rules/review': act('recruitment.rule-reviewed', { body: LOOKED }),
  'PUT /api/v1/rules/reviews': act('recruitment.rule-reviewed', {
    body: { key: 'pension.age-from', validFrom: '2025-04-06', until: '2060-01-01' },
  }),
  'POST /staff/rules/remove': act('recruitment.rule-removed'),
  'DELETE /api/v1/rules/:id': act('recruitment.rule-removed'),
  'POST /staff/alerts': act('accounts.view-alert-seen'),
  'POST /api/v1/view-alerts/:id/seen': act('accounts.view-alert-seen'),
  'POST /staff/reports/:id': act('messaging.report-moved'),
  'POST /api/v1/safety-reports/:id/steps': act('messaging.report-moved'),
  'POST /staff/reports/:id/take': act('messaging.report-taken'),
  'POST /api/v1/safety-reports/:id/take': act('messaging.report-taken'),
  'POST /staff/reports/:id/messages': act('messaging.conversation-opened'),
  'POST /api/v1/safety-reports/:id/looks': act('messaging.conversation-opened'),
  'POST /staff/reports/:id/take-down': act('messaging.taken-down', {
    first: 'POST /api/v1/safety-reports/:id/take',
  }),
  'POST /api/v1/safety-reports/:id/takedowns': act('messaging.taken-down', {
    first: 'POST /api/v1/safety-reports/:id/take',
  }),
  'POST /staff/appeals/:id': act('messaging.appeal-answered'),
  'POST /api/v1/appeals/:id/answer': act('messaging.appeal-answered'),
  'GET /staff/reports/:id': act('messaging.report-opened'),
  'GET /api/v1/safety-reports/:id': act('messaging.report-opened'),
  'GET /staff/appeals/:id': act('messaging.appeal-opened'),
  'GET /api/v1/appeals/:id': act('messaging.appeal-opened'),
  'POST /staff/complaints/:id': act('accounts.complaint-moved'),
  'POST /api/v1/complaints/:id/steps': act('accounts.complaint-moved'),
  'POST /act-for/:token': act('accounts.representative-accepted'),
  'POST /act-for/:token/no': act('accounts.representative-declined'),
  'POST /api/v1/representative-invitations/decline': act('accounts.representative-declined'),
  'POST /api/v1/staff/representatives': act('accounts.representative-invited'),
  'PUT /api/v1/staff/representatives/:id': act('accounts.representative-scopes-changed'),
  'PUT /api/v1/staff/representatives/:id/basis': act('accounts.representative-basis-recorded'),
  'POST /staff/representatives/:id': act('accounts.representative-ended'),
  'POST /api/v1/staff/representatives/:id/decisions': act('accounts.representative-ended'),
  'POST /staff/assisted/:id/act': act('accounts.acting-started', { alone: true }),
  'POST /staff/assisted/:id/hand-over': act('accounts.assisted-hand-over-offered'),
  'POST /api/v1/staff/assisted-accounts/:id/hand-over': act('accounts.assisted-hand-over-offered'),
  'POST /staff/assisted/:id/withdraw': act('accounts.assisted-consent-withdrawn'),
  'POST /api/v1/staff/assisted-accounts/:id/withdraw': act('accounts.assisted-consent-withdrawn'),
  'POST /take-over/:token': act('accounts.assisted-account-taken-over'),
  'POST /api/v1/accounts/take-over': act('accounts.assisted-account-taken-over'),
  'POST /staff/needs/:id': act('accounts.communication-needs-recorded'),
  'PUT /api/v1/staff/people/:id/communication-needs': act('accounts.communication-needs-recorded'),
  'POST /staff/notes/:id': act('accounts.note-taken'),
  'POST /api/v1/staff/notes/:id/decisions': act('accounts.note-taken'),
};

/** Deeds of staff that are no act of the table above, each with its reason. */
export const OTHER_DEEDS: Readonly<Record<string, string>> = {
  'POST /staff/adverts/:id': 'names the version of an advert; the tests of adverts look for its line',
  'POST /api/v1/vacancy-moderation/:id/decisions':
    'names the version of an advert; the tests of adverts look for its line',
  'POST /staff/people': 'looks for people, and changes nothing',
  'POST /api/v1/people/searches': 'looks for people, and changes nothing',
  'POST /staff/address': 'needs a second host; the tests of hosts look for its line',
  'PUT /api/v1/register/main-host': 'needs a second host; the tests of hosts look for its line',
  'POST /staff/recoveries': 'needs somebody who asked; the tests of recovery look for its line',
  'POST /api/v1/account-recoveries': 'needs somebody who asked; the tests of recovery look for its line',
  'POST /staff/people/:id/legal-hold': 'who is named in the row is held already; the tests of holds look for its line',
  'POST /api/v1/legal-holds': 'who is named in the row is held already; the tests of holds look for its line',
  'POST /staff/scheme': 'names the version of the scheme; the tests of schemes look for its line',
  'PUT /api/v1/scheme': 'names the version of the scheme; the tests of schemes look for its line',
  'POST /staff/scheme/parts/:key': 'names the version of the scheme; the tests of schemes look for its line',
  'POST /staff/representatives/record': 'a form of many answers: the API does the same deed',
  'POST /staff/representatives/:id/basis': 'a form of many answers: the API does the same deed',
  'POST /staff/representatives/:id/change': 'a form of many answers: the API does the same deed',
  'POST /staff/assisted/new': 'a form of many answers; the tests of assisted accounts look for its line',
  'POST /api/v1/staff/assisted-accounts': 'many answers; the tests of assisted accounts look for its line',
};
